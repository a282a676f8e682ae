//! Each text once.

use std::collections::HashMap;

use super::SharedText;

/// Keeps each different text once and numbers them from 1.
#[derive(Default)]
pub(super) struct Interner {
    texts: HashMap<SharedText, u32>,
}

/// A text of an [`Interner`]; number 0 is no text.
#[derive(Clone, Default)]
pub(super) struct Interned {
    pub number: u32,
    pub text: Option<SharedText>,
}

impl Interner {
    /// The shared copy of `text`; none of an empty one.
    pub(crate) fn intern(&mut self, text: &str) -> Interned {
        if text.is_empty() {
            return Interned::default();
        }
        if let Some((shared, number)) = self.texts.get_key_value(text) {
            return Interned {
                number: *number,
                text: Some(shared.clone()),
            };
        }
        let shared: SharedText = text.into();
        let number = self.texts.len() as u32 + 1;
        self.texts.insert(shared.clone(), number);
        Interned {
            number,
            text: Some(shared),
        }
    }
}
