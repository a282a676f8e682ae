//! Whether a window can be shown.

/// Windows and macOS always have a display; elsewhere one is named in the
/// environment.
pub(crate) fn is_there() -> bool {
    let is_named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_named("DISPLAY") || is_named("WAYLAND_DISPLAY")
}
