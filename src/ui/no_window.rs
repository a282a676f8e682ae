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
    #[error("no Direct3D: {0}")]
    NoDirect3d(String),
}

impl From<&eframe::Error> for UiError {
    fn from(error: &eframe::Error) -> Self {
        match error {
            // It would go on with all that was asked of OpenGL.
            eframe::Error::NoGlutinConfigs(_, reason) => Self::NoOpenGl(reason.to_string()),
            eframe::Error::Glutin(reason) => Self::NoOpenGl(reason.to_string()),
            eframe::Error::OpenGL(reason) => Self::NoOpenGl(reason.to_string()),
            #[cfg(windows)]
            eframe::Error::Wgpu(reason) => Self::NoDirect3d(reason.to_string()),
            _ => Self::NoWindow(error.to_string()),
        }
    }
}

/// The name in the environment that asks for another way of drawing. Mesa, which
/// most Linux systems draw with, then uses no graphics card; on Windows this
/// program draws by `Direct3D`, which needs none.
const ANOTHER_WAY: Option<&str> = if cfg!(target_os = "linux") {
    Some("LIBGL_ALWAYS_SOFTWARE")
} else if cfg!(windows) {
    Some("ESSOR_DIRECT3D")
} else {
    None
};

/// By what the window is drawn.
pub(super) fn renderer() -> eframe::Renderer {
    #[cfg(windows)]
    if ANOTHER_WAY.is_some_and(|name| std::env::var_os(name).is_some()) {
        return eframe::Renderer::Wgpu;
    }
    eframe::Renderer::Glow
}

impl UiError {
    pub fn message(&self, tr: &Tr) -> String {
        let (key, reason) = match self {
            Self::NoWindow(reason) => ("ui-error-no-window", reason),
            Self::NoOpenGl(reason) => ("ui-error-no-opengl", reason),
            Self::NoDirect3d(reason) => ("ui-error-no-direct3d", reason),
        };
        tr.format(key, &[("reason", reason.as_str().into())])
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        tr.get(match self {
            Self::NoWindow(_) => "ui-remedy-no-window",
            Self::NoOpenGl(_) if cfg!(windows) => "ui-remedy-no-direct3d",
            Self::NoOpenGl(_) => "ui-remedy-no-opengl",
            Self::NoDirect3d(_) => "ui-remedy-no-direct3d",
        })
    }

    /// Opens the window once more, in a process of its own that draws another
    /// way, and returns how that ended. Nothing where this cannot help, or was
    /// tried already.
    pub fn retry_another_way(&self) -> Option<ExitCode> {
        let name = ANOTHER_WAY?;
        if !matches!(self, Self::NoOpenGl(_)) || std::env::var_os(name).is_some() {
            return None;
        }
        let program = std::env::current_exe().ok()?;
        let mut again = Command::new(program);
        again.args(std::env::args_os().skip(1)).env(name, "1");
        let code = again.status().ok()?.code();
        // One that cannot do it either has said so; one that broke down has not.
        let code = code.and_then(|code| u8::try_from(code).ok());
        code.filter(|code| matches!(code, 0 | 1))
            .map(ExitCode::from)
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
