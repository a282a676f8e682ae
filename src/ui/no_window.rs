//! What is done where no window can be opened: on a remote desktop or a virtual
//! machine, often for want of OpenGL.

use std::process::{Command, ExitCode};

use rfd::{MessageButtons, MessageDialog, MessageLevel};

use crate::i18n::Tr;

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UiError {
    #[error("the window could not be opened: {0}")]
    NoWindow(String),
    /// There is a display, but nothing that draws on it.
    #[error("no OpenGL: {0}")]
    NoOpenGl(String),
}

impl From<&eframe::Error> for UiError {
    fn from(error: &eframe::Error) -> Self {
        match error {
            // It would go on with all that was asked of OpenGL.
            eframe::Error::NoGlutinConfigs(_, reason) => Self::NoOpenGl(reason.to_string()),
            eframe::Error::Glutin(reason) => Self::NoOpenGl(reason.to_string()),
            eframe::Error::OpenGL(reason) => Self::NoOpenGl(reason.to_string()),
            _ => Self::NoWindow(error.to_string()),
        }
    }
}

/// Tells Mesa, which most Linux systems draw with, to use no graphics card.
const SOFTWARE: &str = "LIBGL_ALWAYS_SOFTWARE";

impl UiError {
    pub fn message(&self, tr: &Tr) -> String {
        let (key, reason) = match self {
            Self::NoWindow(reason) => ("ui-error-no-window", reason),
            Self::NoOpenGl(reason) => ("ui-error-no-opengl", reason),
        };
        tr.format(key, &[("reason", reason.as_str().into())])
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        tr.get(match self {
            Self::NoWindow(_) => "ui-remedy-no-window",
            Self::NoOpenGl(_) if cfg!(windows) => "ui-remedy-no-opengl-windows",
            Self::NoOpenGl(_) => "ui-remedy-no-opengl",
        })
    }

    /// Opens the window once more, in a process of its own that draws without
    /// a graphics card, and returns how that ended. Nothing where this cannot
    /// help, or was tried already.
    pub fn retry_in_software(&self) -> Option<ExitCode> {
        let is_hopeless = matches!(self, Self::NoWindow(_)) || std::env::var_os(SOFTWARE).is_some();
        if is_hopeless || !cfg!(target_os = "linux") {
            return None;
        }
        let program = std::env::current_exe().ok()?;
        let mut again = Command::new(program);
        again.args(std::env::args_os().skip(1)).env(SOFTWARE, "1");
        let status = again.status().ok()?;
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
    }

    /// Says it in a message of the system, for those who started the program
    /// with a click and see no terminal.
    pub fn show(&self, tr: &Tr) {
        MessageDialog::new()
            .set_level(MessageLevel::Error)
            .set_title("Essor")
            .set_description(format!("{}\n\n{}", self.message(tr), self.remedy(tr)))
            .set_buttons(MessageButtons::Ok)
            .show();
    }
}
