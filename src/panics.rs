//! What the log says of a panic: its place and a reference, never its message, which can hold a
//! person's text.

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;

use crate::clock::{Clock, SystemClock};

thread_local! {
    /// The reference of the last panic of this thread that nobody has asked for yet.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Has every panic of the process logged as one line with its place and reference, in place of the
/// message and the backtrace that Rust prints.
pub fn install_hook() {
    std::panic::set_hook(Box::new(log));
}

fn log(panic: &PanicHookInfo<'_>) {
    let reference = new_reference(SystemClock.now());
    let place = panic.location().map_or_else(
        || "unknown".to_owned(),
        |it| format!("{}:{}:{}", it.file(), it.line(), it.column()),
    );
    tracing::error!(reference, place, "a panic");
    LAST.with_borrow_mut(|last| *last = Some(reference));
}

/// The reference under which the log has the last panic of this thread, once; `None` where no hook
/// is installed or nothing panicked.
pub(crate) fn take_reference() -> Option<String> {
    LAST.with_borrow_mut(Option::take)
}

/// Short enough to be read out, and unique among the faults that anybody asks about.
pub(crate) fn new_reference(now: Timestamp) -> String {
    static N_FAULTS: AtomicU32 = AtomicU32::new(0);
    let n = N_FAULTS.fetch_add(1, Ordering::Relaxed) & 0xff;
    format!("{:06x}-{n:02x}", now.as_second() & 0xff_ffff)
}
