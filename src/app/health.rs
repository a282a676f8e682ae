//! How a community is doing, besides where it stands in its life.

use super::{AppError, Desk};
use crate::analysis::{Alarm, SignHistory};
use crate::domain::{CommunityId, Measure};

/// What the page of health shows, a field for each of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthView {
    pub community: CommunityId,
    /// Every sign, those that cannot be told with why; empty before the first whole
    /// month.
    pub signs: Vec<SignHistory>,
    pub alarm: Option<Alarm>,
}

impl HealthView {
    /// Whether any sign can be told.
    pub fn is_readable(&self) -> bool {
        self.signs.iter().any(|history| history.now.is_ok())
    }
}

impl Desk {
    /// What the page of health shows, by participations, which tell of the life
    /// whatever is charted.
    pub fn health(&mut self, community: CommunityId) -> Result<HealthView, AppError> {
        let source = self.source(community)?;
        let lives = self.lives_of(std::slice::from_ref(&source), Measure::Participations)?;
        let life = lives.into_iter().next().flatten();
        Ok(HealthView {
            community,
            signs: life
                .as_ref()
                .map_or_else(Vec::new, |life| source.signs(life)),
            alarm: life.and_then(|life| life.watch.alarm),
        })
    }
}
