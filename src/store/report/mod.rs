//! The texts of reports, by community and year.

use std::collections::BTreeMap;

use super::{Change, Reader, StoreError};
use crate::domain::{CommunityId, ReportTexts, Story, StoryValue};

const STORIES: &str = "story_";

impl Reader<'_> {
    /// The texts of a community by their years; a year of which nothing is written is
    /// not there.
    pub fn report_texts(
        &self,
        community: CommunityId,
    ) -> Result<BTreeMap<i32, ReportTexts>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT year, part, value, text, source FROM report_text
             WHERE community_id = ? ORDER BY year, part",
        )?;
        let mut rows = query.query([community])?;
        let mut years: BTreeMap<i32, ReportTexts> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let texts = years.entry(row.get(0)?).or_default();
            let (part, text): (String, String) = (row.get(1)?, row.get(3)?);
            match part.as_str() {
                "next" => texts.next = text,
                "help" => texts.help = text,
                "own_word" => texts.own_word = text,
                "thanks" => texts.thanks = text,
                story if story.starts_with(STORIES) => texts.stories.push(Story {
                    value: StoryValue::from_code(&row.get::<_, String>(2)?).unwrap_or_default(),
                    text,
                    source: row.get(4)?,
                }),
                // That of a newer program, which leaves it where it is.
                _ => {}
            }
        }
        Ok(years)
    }
}

impl Change<'_> {
    /// Keeps these texts in place of what is stored of that year.
    pub fn set_report_texts(
        &self,
        community: CommunityId,
        year: i32,
        texts: &ReportTexts,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached("DELETE FROM report_text WHERE community_id = ? AND year = ?")?
            .execute((community, year))?;
        let texts = texts.tidy();
        let mut add = self.db.prepare_cached(
            "INSERT INTO report_text (community_id, year, part, value, text, source)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?;
        for (story, place) in texts.stories.iter().zip(1..) {
            let part = format!("{STORIES}{place}");
            let row = (
                community,
                year,
                part,
                story.value.code(),
                &story.text,
                &story.source,
            );
            add.execute(row)?;
        }
        for (part, text) in [
            ("next", &texts.next),
            ("help", &texts.help),
            ("own_word", &texts.own_word),
            ("thanks", &texts.thanks),
        ] {
            if !text.is_empty() {
                add.execute((community, year, part, "", text, ""))?;
            }
        }
        Ok(())
    }
}
