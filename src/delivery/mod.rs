//! When what may be sent, and what came of it. Pure parts: pace, verdict.
