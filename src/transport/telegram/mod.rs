//! Telegram through teloxide; nothing else knows it.
