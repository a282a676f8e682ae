//! The window.
pub fn run(_register: Option<std::path::PathBuf>) -> Result<(), crate::app::AppError> {
    Ok(())
}
