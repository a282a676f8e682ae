//! What a change has touched.

use std::collections::BTreeSet;

use super::CommunityId;

/// What a change has touched, so that only that is read again.
///
/// The communities are those that were touched before the change or after it:
/// an activity that moves from one to another touches both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    communities: BTreeSet<CommunityId>,
    /// It is not known what was touched, so everything was.
    is_everything: bool,
    /// What is of no single community.
    pub shared: SharedChanges,
}

/// What changed that is of no single community.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct SharedChanges {
    /// Which communities there are, and what they are called.
    pub list: bool,
    /// Who is known, under which names, and who is read as whom.
    pub people: bool,
    /// The kinds of activity.
    pub kinds: bool,
    /// The settings of the register, such as the model curve.
    pub settings: bool,
    /// The files that were imported.
    pub imports: bool,
    /// An activity or the end of a file: communities that are logged by hand
    /// may now be known until another day, also those that were not touched.
    pub reach: bool,
}

impl Changes {
    /// For what another program did: nothing that was read before holds.
    pub const fn everything() -> Self {
        Self {
            communities: BTreeSet::new(),
            is_everything: true,
            shared: SharedChanges {
                list: true,
                people: true,
                kinds: true,
                settings: true,
                imports: true,
                reach: true,
            },
        }
    }

    pub const fn of(communities: BTreeSet<CommunityId>, shared: SharedChanges) -> Self {
        Self {
            communities,
            is_everything: false,
            shared,
        }
    }

    /// Whether what was read of this community must be read again.
    pub fn touches(&self, community: CommunityId) -> bool {
        self.is_everything || self.communities.contains(&community)
    }

    /// The communities touched; nothing if it is not known which.
    pub const fn communities(&self) -> Option<&BTreeSet<CommunityId>> {
        if self.is_everything {
            return None;
        }
        Some(&self.communities)
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes what another change touched as well.
    pub fn merge(&mut self, other: Self) {
        self.communities.extend(other.communities);
        self.is_everything |= other.is_everything;
        let (one, other) = (&mut self.shared, other.shared);
        one.list |= other.list;
        one.people |= other.people;
        one.kinds |= other.kinds;
        one.settings |= other.settings;
        one.imports |= other.imports;
        one.reach |= other.reach;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_told_together() {
        let [one, two, three] = [1, 2, 3].map(CommunityId::from_row);
        let people = SharedChanges {
            people: true,
            ..SharedChanges::default()
        };
        let mut changes = Changes::default();
        assert!(changes.is_empty());
        changes.merge(Changes::of([one].into(), SharedChanges::default()));
        changes.merge(Changes::of([two].into(), people));
        assert!(changes.touches(one) && changes.touches(two) && !changes.touches(three));
        assert_eq!(changes.shared, people);
        changes.merge(Changes::everything());
        assert!(changes.touches(three) && changes.communities().is_none());
    }
}
