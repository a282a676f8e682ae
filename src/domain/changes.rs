//! What a change has touched.

use std::collections::BTreeSet;

use super::CommunityId;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    communities: BTreeSet<CommunityId>,
    is_everything: bool,
}

impl Changes {
    pub fn everything() -> Self {
        Self {
            communities: BTreeSet::new(),
            is_everything: true,
        }
    }

    pub fn touches(&self, community: CommunityId) -> bool {
        self.is_everything || self.communities.contains(&community)
    }

    pub fn merge(&mut self, other: &Self) {
        self.communities.extend(&other.communities);
        self.is_everything |= other.is_everything;
    }
}
