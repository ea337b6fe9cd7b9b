//! A chart as a picture. Nothing of the machine is used: the font is built in, and drawing is arithmetic.

use std::sync::Once;

use jiff::civil::Date;
use plotters::backend::BitMapBackend;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, register_font};

use super::chart::Chart;
use super::clean::shortened;

/// Pixels: for a phone that shows two of them as one.
pub const WIDTH: u32 = 1280;
/// Pixels.
pub const HEIGHT: u32 = 720;

const FONT: &str = "dejavu";
const INK: RGBColor = RGBColor(0x26, 0x2b, 0x33);
const MUTED: RGBColor = RGBColor(0x6b, 0x74, 0x80);
const GRID: RGBColor = RGBColor(0xe4, 0xe8, 0xed);
/// Blue and orange: told apart by colour-blind eyes, and in grey.
const COLOURS: [RGBColor; 2] = [RGBColor(0x1f, 0x6f, 0xb8), RGBColor(0xe0, 0x7b, 0x1a)];

/// With more weeks than this, bars would be hairs: a line over a filled area is drawn.
const MAX_BAR_WEEKS: usize = 53;

/// The frame around the bars, in pixels.
const LEFT: i32 = 96;
const RIGHT: i32 = 44;
const TOP: i32 = 150;
const BOTTOM: i32 = 84;

/// Room that a label below the weeks takes.
const LABEL_WIDTH: i32 = 150;

type Area<'a> = DrawingArea<BitMapBackend<'a>, Shift>;
type DrawError<'a> = Box<dyn std::error::Error + 'a>;

/// The chart as PNG; `None` for one without a week. The same chart is the same picture, byte for byte.
pub fn png(chart: &Chart) -> Option<Vec<u8>> {
    if chart.n_weeks() == 0 {
        return None;
    }
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        for (style, bytes) in [(FontStyle::Normal, dejavu::sans::regular()), (FontStyle::Bold, dejavu::sans::bold())] {
            let _ = register_font(FONT, style, bytes);
        }
    });
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

/// Where things stand.
struct Frame {
    n_weeks: usize,
    top_count: u32,
}

impl Frame {
    fn x(&self, week: f64) -> i32 {
        LEFT + (f64::from(WIDTH as i32 - LEFT - RIGHT) * week / self.n_weeks as f64).round() as i32
    }

    fn y(&self, count: f64) -> i32 {
        let bottom = HEIGHT as i32 - BOTTOM;
        bottom - (f64::from(bottom - TOP) * count / f64::from(self.top_count)).round() as i32
    }
}

fn draw<'a>(area: &Area<'a>, chart: &Chart) -> Result<(), DrawError<'a>> {
    area.fill(&WHITE).map_err(|it| it.to_string())?;
    let most = chart.series.iter().flat_map(|it| &it.counts).copied().max().unwrap_or(0).max(1);
    let step = step_of(most);
    let frame = Frame { n_weeks: chart.n_weeks(), top_count: most.div_ceil(step) * step };
    heading(area, chart)?;
    counts(area, &frame, step)?;
    weeks(area, chart, &frame)?;
    if frame.n_weeks <= MAX_BAR_WEEKS { bars(area, chart, &frame)? } else { lines(area, chart, &frame)? }
    line(area, &[(LEFT, frame.y(0.0)), (WIDTH as i32 - RIGHT, frame.y(0.0))], MUTED, 2)
}

fn heading<'a>(area: &Area<'a>, chart: &Chart) -> Result<(), DrawError<'a>> {
    text(area, &shortened(&chart.title, 52), (LEFT - 56, 48), 38, FontStyle::Bold, INK, HPos::Left)?;
    // One name stands in the title; two need to be told apart.
    let mut x = LEFT - 56;
    for (it, colour) in chart.series.iter().zip(COLOURS).filter(|_| chart.series.len() > 1) {
        area.draw(&Rectangle::new([(x, 92), (x + 26, 118)], colour.filled())).map_err(|it| it.to_string())?;
        let label = format!("{} ({})", shortened(&it.name, 28), it.counts.iter().sum::<u32>());
        text(area, &label, (x + 38, 105), 28, FontStyle::Normal, INK, HPos::Left)?;
        x += 38 + width_of(&label, 28) + 44;
    }
    if let [only] = chart.series.as_slice() {
        let total = only.counts.iter().sum::<u32>();
        let label = format!("{total} {} in {} {}", if total == 1 { "article" } else { "articles" }, chart.n_weeks(), if chart.n_weeks() == 1 { "week" } else { "weeks" });
        text(area, &label, (x, 105), 28, FontStyle::Normal, MUTED, HPos::Left)?;
    }
    Ok(())
}

/// The grid with its counts.
fn counts<'a>(area: &Area<'a>, frame: &Frame, step: u32) -> Result<(), DrawError<'a>> {
    for count in (0..=frame.top_count).step_by(step as usize) {
        let y = frame.y(f64::from(count));
        line(area, &[(LEFT, y), (WIDTH as i32 - RIGHT, y)], GRID, 2)?;
        text(area, &count.to_string(), (LEFT - 16, y), 26, FontStyle::Normal, MUTED, HPos::Right)?;
    }
    Ok(())
}

/// Dates below the weeks, so many that none touches the next.
fn weeks<'a>(area: &Area<'a>, chart: &Chart, frame: &Frame) -> Result<(), DrawError<'a>> {
    let max_labels = ((WIDTH as i32 - LEFT - RIGHT) / LABEL_WIDTH).max(1) as usize;
    let y = HEIGHT as i32 - BOTTOM;
    let label = |at: usize, shown: &str| -> Result<(), DrawError<'a>> {
        let x = frame.x(at as f64 + 0.5);
        line(area, &[(x, y), (x, y + 8)], MUTED, 2)?;
        text(area, shown, (x, y + 34), 26, FontStyle::Normal, MUTED, HPos::Center)
    };
    for (at, shown) in ticks(chart, max_labels) {
        label(at, &shown)?;
    }
    Ok(())
}

/// Which weeks get a label: every first, second, fourth one, or the first of each month, quarter or year.
fn ticks(chart: &Chart, max_labels: usize) -> Vec<(usize, String)> {
    let n_weeks = chart.n_weeks();
    if let Some(every) = [1, 2, 4].into_iter().find(|every| n_weeks.div_ceil(*every) <= max_labels) {
        return (0..n_weeks).step_by(every).map(|at| (at, chart.week(at).strftime("%-d %b").to_string())).collect();
    }
    let begins = |at: usize, months: i8| {
        let of = |it: Date| (it.year(), (it.month() - 1) / months);
        of(chart.week(at)) != of(chart.week(at - 1))
    };
    let of_every = |months: i8| -> Vec<usize> { (1..n_weeks).filter(|&at| begins(at, months)).collect() };
    let monthly = [1, 2, 3, 6].into_iter().map(of_every).find(|it| it.len() <= max_labels);
    if let Some(weeks) = monthly {
        return weeks.into_iter().map(|at| (at, chart.week(at).strftime("%b %Y").to_string())).collect();
    }
    let years = of_every(12);
    let every = years.len().div_ceil(max_labels).max(1);
    years.into_iter().step_by(every).map(|at| (at, chart.week(at).year().to_string())).collect()
}

fn bars<'a>(area: &Area<'a>, chart: &Chart, frame: &Frame) -> Result<(), DrawError<'a>> {
    let n = chart.series.len() as f64;
    for (nth, (series, colour)) in chart.series.iter().zip(COLOURS).enumerate() {
        for (at, &count) in series.counts.iter().enumerate().filter(|it| *it.1 > 0) {
            // A seventh of the week is left free on both sides.
            let from = at as f64 + 0.14 + nth as f64 * 0.72 / n;
            let (mut left, mut right) = (frame.x(from), frame.x(from + 0.72 / n) - 1);
            // Few weeks make broad bars; broader ones look like walls.
            let surplus = (right - left - 120).max(0) / 2;
            match (chart.series.len(), nth) {
                (1, _) => (left, right) = (left + surplus, right - surplus),
                (_, 0) => left += surplus * 2,
                _ => right -= surplus * 2,
            }
            let corners = [(left, frame.y(f64::from(count))), (right.max(left), frame.y(0.0))];
            area.draw(&Rectangle::new(corners, colour.filled())).map_err(|it| it.to_string())?;
        }
    }
    Ok(())
}

fn lines<'a>(area: &Area<'a>, chart: &Chart, frame: &Frame) -> Result<(), DrawError<'a>> {
    for (series, colour) in chart.series.iter().zip(COLOURS) {
        let points: Vec<(i32, i32)> =
            series.counts.iter().enumerate().map(|(at, &count)| (frame.x(at as f64 + 0.5), frame.y(f64::from(count)))).collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else { continue };
        let mut outline = points.clone();
        outline.extend([(last.0, frame.y(0.0)), (first.0, frame.y(0.0))]);
        area.draw(&Polygon::new(outline, colour.mix(0.14))).map_err(|it| it.to_string())?;
        line(area, &points, colour, if points.len() > 200 { 2 } else { 3 })?;
    }
    Ok(())
}

/// The distance of grid lines: 1, 2 or 5 times a power of ten, at most six of them.
fn step_of(most: u32) -> u32 {
    let mut power = 1;
    loop {
        for step in [power, 2 * power, 5 * power] {
            if most.div_ceil(step) <= 6 {
                return step;
            }
        }
        power *= 10;
    }
}

fn line<'a>(area: &Area<'a>, points: &[(i32, i32)], colour: RGBColor, width: u32) -> Result<(), DrawError<'a>> {
    Ok(area.draw(&PathElement::new(points.to_vec(), colour.stroke_width(width))).map_err(|it| it.to_string())?)
}

fn text<'a>(
    area: &Area<'a>,
    shown: &str,
    at: (i32, i32),
    size: i32,
    style: FontStyle,
    colour: RGBColor,
    anchor: HPos,
) -> Result<(), DrawError<'a>> {
    let style = (FONT, size).into_font().style(style).color(&colour).pos(Pos::new(anchor, VPos::Center));
    Ok(area.draw_text(shown, &style, at).map_err(|it| it.to_string())?)
}

fn width_of(shown: &str, size: i32) -> i32 {
    (FONT, size).into_font().box_size(shown).map_or(0, |it| it.0 as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::chart::Series;

    fn chart(n_weeks: usize, n_series: usize) -> Chart {
        let series = |nth: usize| Series { name: format!("Northwind {nth}"), counts: (0..n_weeks).map(|it| (it * 7 % (5 + nth)) as u32).collect() };
        Chart { title: "Articles a week".into(), first_week: "2024-12-02".parse().unwrap(), series: (0..n_series).map(series).collect() }
    }

    #[test]
    fn any_chart_with_a_week_is_a_picture_and_always_the_same() {
        for (n_weeks, n_series) in [(1, 1), (1, 2), (9, 2), (53, 1), (54, 2), (600, 2), (3_000, 1)] {
            let bytes = png(&chart(n_weeks, n_series)).expect("a picture");
            assert_eq!(png(&chart(n_weeks, n_series)), Some(bytes.clone()));
            let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("it is a PNG");
            assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
        }
        assert_eq!(png(&chart(0, 1)), None);
        assert_eq!(png(&chart(0, 0)), None);
    }

    #[test]
    fn labels_keep_their_distance() {
        for n_weeks in [1, 2, 7, 8, 15, 30, 31, 33, 60, 100, 200, 500, 3_000] {
            let chart = chart(n_weeks, 1);
            let frame = Frame { n_weeks, top_count: 1 };
            let ticks = ticks(&chart, 7);
            assert!(ticks.windows(2).all(|it| frame.x(it[1].0 as f64) - frame.x(it[0].0 as f64) > 105), "{n_weeks}: {ticks:?}");
            assert!(!ticks.is_empty());
        }
    }

    #[test]
    fn grid_lines_stand_at_round_counts() {
        for (most, step) in [(1, 1), (6, 1), (7, 2), (13, 5), (31, 10), (61, 20), (100_000, 20_000)] {
            assert_eq!(step_of(most), step, "{most}");
        }
    }
}
