//! A chart as a picture. Uses nothing of the machine: the font is built in, and drawing is
//! arithmetic.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use jiff::civil::Date;
use plotters::backend::BitMapBackend;
use plotters::coord::Shift;
use plotters::prelude::*;

use super::chart::{Chart, Series};
use super::clean::shortened;
use crate::message::{Messages, say};

/// Pixels: for a phone that shows two of them as one.
pub const WIDTH: u32 = 1280;
/// Pixels.
pub const HEIGHT: u32 = 720;

// plotters places the glyphs of a text without their side bearings, which looks uneven; this module
// places them itself, with the same fonts.
static REGULAR: LazyLock<FontRef<'static>> = LazyLock::new(|| font(dejavu::sans::regular()));
static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| font(dejavu::sans::bold()));

const INK: RGBColor = RGBColor(0x26, 0x2b, 0x33);
const MUTED: RGBColor = RGBColor(0x6b, 0x74, 0x80);
const GRID: RGBColor = RGBColor(0xe4, 0xe8, 0xed);
/// Blue and orange: distinguishable for colour-blind people, and in grey.
const COLOURS: [RGBColor; 2] = [RGBColor(0x1f, 0x6f, 0xb8), RGBColor(0xe0, 0x7b, 0x1a)];

/// Maximum number of weeks in which the bars of two names are drawn side by side; with more weeks,
/// each name gets half of the height.
const MAX_PAIRED_WEEKS: usize = 26;

/// The frame around the bars, in pixels.
const MARGIN: i32 = 40;
const LEFT: i32 = 104;
const RIGHT: i32 = 40;
const TOP: i32 = 152;
const BOTTOM: i32 = 72;

/// The gap between the halves of two names.
const GAP: i32 = 36;

/// Width of a label below the weeks.
const LABEL_WIDTH: i32 = 150;

/// Broader bars look like walls.
const MAX_BAR_WIDTH: i32 = 110;

type Area<'a> = DrawingArea<BitMapBackend<'a>, Shift>;
type Drawn = Result<(), String>;

/// Renders the chart as PNG; `None` for a chart without weeks. Equal charts give the same picture,
/// byte for byte.
pub fn png(chart: &Chart) -> Option<Vec<u8>> {
    if chart.n_weeks() == 0 {
        return None;
    }
    let mut pixels = vec![0xff; WIDTH as usize * HEIGHT as usize * 3];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, (WIDTH, HEIGHT)).into_drawing_area();
        draw(&area, chart).ok()?;
        area.present().ok()?;
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Some(bytes)
}

/// Position of the bars, in pixels.
struct Frame {
    n_weeks: usize,
    top_count: u32,
    top: i32,
    bottom: i32,
}

impl Frame {
    fn x(&self, week: f64) -> i32 {
        LEFT + (f64::from(WIDTH as i32 - LEFT - RIGHT) * week / self.n_weeks as f64).round() as i32
    }

    fn y(&self, count: f64) -> i32 {
        self.bottom
            - (f64::from(self.bottom - self.top) * count / f64::from(self.top_count)).round() as i32
    }
}

fn draw(area: &Area<'_>, chart: &Chart) -> Drawn {
    area.fill(&WHITE).map_err(|it| it.to_string())?;
    heading(area, chart)?;
    let series: Vec<(&Series, RGBColor)> = chart.series.iter().zip(COLOURS).collect();
    let is_paired = series.len() > 1 && chart.n_weeks() <= MAX_PAIRED_WEEKS;
    let panels: Vec<&[(&Series, RGBColor)]> =
        series.chunks(if is_paired { 2 } else { 1 }).collect();
    // One scale for all: otherwise a name with few articles looks as tall as one with many.
    let most = series.iter().flat_map(|it| &it.0.counts).copied().max().unwrap_or(0).max(2);
    let step = step_of(most, if panels.len() > 1 { 3 } else { 6 });
    let n_panels = panels.len().max(1) as i32;
    let height = (HEIGHT as i32 - TOP - BOTTOM - GAP * (n_panels - 1)) / n_panels;
    for (nth, panel) in panels.iter().enumerate() {
        let top = TOP + nth as i32 * (height + GAP);
        let frame = Frame {
            n_weeks: chart.n_weeks(),
            top_count: most.div_ceil(step) * step,
            top,
            bottom: top + height,
        };
        counts(area, &frame, step)?;
        for (at, (series, colour)) in panel.iter().enumerate() {
            bars(area, &frame, series, *colour, (at, panel.len()))?;
        }
        line(area, &[(LEFT, frame.bottom), (WIDTH as i32 - RIGHT, frame.bottom)], MUTED)?;
        if nth + 1 == panels.len() {
            weeks(area, chart, &frame)?;
        }
    }
    Ok(())
}

fn heading(area: &Area<'_>, chart: &Chart) -> Drawn {
    text(area, &BOLD, &shortened(&chart.title, 50), (MARGIN, 50), 42.0, INK, Anchor::Left)?;
    let messages = Messages::of(chart.locale);
    let total = |it: &Series| it.counts.iter().sum::<u32>();
    let mut x = MARGIN;
    if let [only] = chart.series.as_slice() {
        let label = say!(messages, "n-articles", n = total(only)).plain();
        text(area, &REGULAR, &label, (x, 106), 30.0, MUTED, Anchor::Left)?;
    } else {
        for (it, colour) in chart.series.iter().zip(COLOURS) {
            rectangle(area, (x, 94), (x + 24, 118), colour)?;
            let label = format!("{} ({})", shortened(&it.name, 24), total(it));
            text(area, &REGULAR, &label, (x + 36, 106), 30.0, INK, Anchor::Left)?;
            x += 36 + width_of(&REGULAR, &label, 30.0) as i32 + 40;
        }
    }
    let last = chart.week(chart.n_weeks() - 1);
    let weeks = if last == chart.first_week {
        messages.day(last)
    } else {
        format!("{} – {}", messages.day(chart.first_week), messages.day(last))
    };
    if x + width_of(&REGULAR, &weeks, 30.0) as i32 <= WIDTH as i32 - RIGHT {
        text(area, &REGULAR, &weeks, (WIDTH as i32 - RIGHT, 106), 30.0, MUTED, Anchor::Right)?;
    }
    Ok(())
}

/// Draws the grid with its counts.
fn counts(area: &Area<'_>, frame: &Frame, step: u32) -> Drawn {
    for count in (0..=frame.top_count).step_by(step as usize) {
        let y = frame.y(f64::from(count));
        line(area, &[(LEFT, y), (WIDTH as i32 - RIGHT, y)], GRID)?;
        text(area, &REGULAR, &count.to_string(), (LEFT - 18, y), 28.0, MUTED, Anchor::Right)?;
    }
    Ok(())
}

/// Draws dates below the weeks, only as many as fit without touching each other.
fn weeks(area: &Area<'_>, chart: &Chart, frame: &Frame) -> Drawn {
    let max_labels = ((WIDTH as i32 - LEFT - RIGHT) / LABEL_WIDTH).max(1) as usize;
    for (at, shown) in ticks(chart, max_labels) {
        let x = frame.x(at as f64 + 0.5);
        line(area, &[(x, frame.bottom), (x, frame.bottom + 10)], MUTED)?;
        let half = width_of(&REGULAR, &shown, 28.0) as i32 / 2;
        let x = x.clamp(half + 8, WIDTH as i32 - half - 8);
        text(area, &REGULAR, &shown, (x, frame.bottom + 36), 28.0, MUTED, Anchor::Centre)?;
    }
    Ok(())
}

/// Draws the bars of one series, the `nth` of those that share each week.
fn bars(
    area: &Area<'_>,
    frame: &Frame,
    series: &Series,
    colour: RGBColor,
    (nth, n_sharing): (usize, usize),
) -> Drawn {
    // A seventh of the week is left free on both sides; nothing if a week is only a few pixels
    // wide.
    let is_dense = frame.x(1.0) - frame.x(0.0) < 6;
    let (from, width) = if is_dense { (0.0, 1.0) } else { (0.14, 0.72) };
    let n = n_sharing as f64;
    for (at, &count) in series.counts.iter().enumerate().filter(|it| *it.1 > 0) {
        let start = at as f64 + from + nth as f64 * width / n;
        let (left, right) = (frame.x(start), frame.x(start + width / n));
        let surplus = (right - left - MAX_BAR_WIDTH).max(0);
        let (left, right) = match (n_sharing, nth) {
            (1, _) => (left + surplus / 2, right - surplus / 2),
            (_, 0) => (left + surplus, right),
            _ => (left, right - surplus),
        };
        rectangle(
            area,
            (left, frame.y(f64::from(count))),
            (right.max(left + 2), frame.bottom),
            colour,
        )?;
    }
    Ok(())
}

/// Returns the weeks that get a label: every first, second or fourth week, or the first of each
/// month, quarter or year.
fn ticks(chart: &Chart, max_labels: usize) -> Vec<(usize, String)> {
    let messages = Messages::of(chart.locale);
    let n_weeks = chart.n_weeks();
    if let Some(every) = [1, 2, 4].into_iter().find(|every| n_weeks.div_ceil(*every) <= max_labels)
    {
        return (0..n_weeks)
            .step_by(every)
            .map(|at| (at, messages.day_of_year(chart.week(at))))
            .collect();
    }
    let begins = |at: usize, months: i8| {
        let of = |it: Date| (it.year(), (it.month() - 1) / months);
        of(chart.week(at)) != of(chart.week(at - 1))
    };
    let of_every =
        |months: i8| -> Vec<usize> { (1..n_weeks).filter(|&at| begins(at, months)).collect() };
    let monthly = [1, 2, 3, 6].into_iter().map(of_every).find(|it| it.len() <= max_labels);
    if let Some(weeks) = monthly {
        return weeks.into_iter().map(|at| (at, messages.month(chart.week(at)))).collect();
    }
    let years = of_every(12);
    let every = years.len().div_ceil(max_labels).max(1);
    years.into_iter().step_by(every).map(|at| (at, chart.week(at).year().to_string())).collect()
}

/// Returns the distance of grid lines: 1, 2 or 5 times a power of ten, for at most `max_lines`
/// lines.
fn step_of(most: u32, max_lines: u32) -> u32 {
    let steps = (0..9).flat_map(|it| [1, 2, 5].map(|step| step * 10_u32.pow(it)));
    steps.into_iter().find(|step| most.div_ceil(*step) <= max_lines).unwrap_or(1_000_000_000)
}

fn line(area: &Area<'_>, points: &[(i32, i32)], colour: RGBColor) -> Drawn {
    area.draw(&PathElement::new(points.to_vec(), colour.stroke_width(2)))
        .map_err(|it| it.to_string())
}

fn rectangle(area: &Area<'_>, from: (i32, i32), to: (i32, i32), colour: RGBColor) -> Drawn {
    area.draw(&Rectangle::new([from, to], colour.filled())).map_err(|it| it.to_string())
}

/// The part of a text that is at its horizontal position; the vertical position is always the
/// middle of the capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    Left,
    Centre,
    Right,
}

fn text(
    area: &Area<'_>,
    font: &FontRef<'_>,
    shown: &str,
    (x, y): (i32, i32),
    size: f32,
    colour: RGBColor,
    anchor: Anchor,
) -> Drawn {
    let (glyphs, width) = laid_out(font, shown, size);
    let left = x as f32
        - match anchor {
            Anchor::Left => 0.0,
            Anchor::Centre => width / 2.0,
            Anchor::Right => width,
        };
    let baseline = y as f32 + cap_height(font, size) / 2.0;
    for mut glyph in glyphs {
        glyph.position = point((glyph.position.x + left).round(), baseline.round());
        let Some(outline) = font.outline_glyph(glyph) else { continue };
        let corner = outline.px_bounds().min;
        let mut drawn = Ok(());
        outline.draw(|dx, dy, coverage| {
            let at = (corner.x as i32 + dx as i32, corner.y as i32 + dy as i32);
            if drawn.is_ok() && coverage > 0.0 {
                drawn = area
                    .draw_pixel(at, &colour.mix(f64::from(coverage.min(1.0))))
                    .map_err(|it| it.to_string());
            }
        });
        drawn?;
    }
    Ok(())
}

fn cap_height(font: &FontRef<'_>, size: f32) -> f32 {
    font.outline_glyph(font.glyph_id('H').with_scale(PxScale::from(size)))
        .map_or(size / 2.0, |it| it.px_bounds().height())
}

/// Returns the glyphs of a text, placed from 0 on, and their total width.
fn laid_out(font: &FontRef<'_>, shown: &str, size: f32) -> (Vec<Glyph>, f32) {
    let scaled = font.as_scaled(PxScale::from(size));
    let (mut glyphs, mut x, mut before) = (Vec::new(), 0.0, None);
    for c in shown.chars() {
        let id = scaled.glyph_id(c);
        x += before.map_or(0.0, |it| scaled.kern(it, id));
        glyphs.push(id.with_scale_and_position(PxScale::from(size), point(x, 0.0)));
        x += scaled.h_advance(id);
        before = Some(id);
    }
    (glyphs, x)
}

fn width_of(font: &FontRef<'_>, shown: &str, size: f32) -> f32 {
    laid_out(font, shown, size).1
}

#[expect(clippy::expect_used, reason = "a test draws with the built-in fonts")]
fn font(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).expect("a test draws with the built-in fonts")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;
    use crate::reply::chart::Series;

    fn chart(n_weeks: usize, n_series: usize) -> Chart {
        let series = |nth: usize| Series {
            name: format!("Northwind {nth}"),
            counts: (0..n_weeks).map(|it| (it * 7 % (5 + nth)) as u32).collect(),
        };
        Chart {
            title: "Articles a week".into(),
            locale: Locale::English,
            first_week: "2024-12-02".parse().unwrap(),
            is_daily: false,
            series: (0..n_series).map(series).collect(),
        }
    }

    #[test]
    fn any_chart_with_a_week_is_a_picture_and_always_the_same() {
        for (n_weeks, n_series) in [(1, 1), (1, 2), (9, 2), (53, 1), (54, 2), (600, 2), (3_000, 1)]
        {
            let bytes = png(&chart(n_weeks, n_series)).expect("a picture");
            assert_eq!(png(&chart(n_weeks, n_series)), Some(bytes.clone()));
            let reader =
                png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("it is a PNG");
            assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
        }
        assert_eq!(png(&chart(0, 1)), None);
        assert_eq!(png(&chart(0, 0)), None);
    }

    #[test]
    fn labels_keep_their_distance() {
        for n_weeks in [1, 2, 7, 8, 15, 30, 31, 33, 60, 100, 200, 500, 3_000] {
            let chart = chart(n_weeks, 1);
            let frame = Frame { n_weeks, top_count: 1, top: 0, bottom: 1 };
            let ticks = ticks(&chart, 7);
            assert!(
                ticks.windows(2).all(|it| frame.x(it[1].0 as f64) - frame.x(it[0].0 as f64) > 105),
                "{n_weeks}: {ticks:?}"
            );
            assert!(!ticks.is_empty());
        }
    }

    #[test]
    fn grid_lines_stand_at_round_counts() {
        for (most, step) in [(1, 1), (6, 1), (7, 2), (13, 5), (31, 10), (61, 20), (100_000, 20_000)]
        {
            assert_eq!(step_of(most, 6), step, "{most}");
        }
    }
}
