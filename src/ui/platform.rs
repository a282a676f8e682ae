//! The desktop that the window stands on, where its customs decide.

use eframe::egui::Context;
use eframe::egui::os::OperatingSystem;

/// A family of desktops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// And whatever else has its customs.
    Linux,
    Windows,
    Mac,
}

impl Platform {
    /// The one that the window was compiled for; tests say another.
    pub fn of(ctx: &Context) -> Self {
        match ctx.os() {
            OperatingSystem::Mac | OperatingSystem::IOS => Self::Mac,
            OperatingSystem::Windows => Self::Windows,
            OperatingSystem::Nix | OperatingSystem::Android | OperatingSystem::Unknown => {
                Self::Linux
            }
        }
    }
}
