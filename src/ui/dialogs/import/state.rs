//! What the import dialog knows: the files, their groups, the answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::app::{ImportFile, ImportLook, ImportPlan, ImportPreview, ImportsDone, SavedMapping};
use crate::domain::{JoinRule, PairKey};
use crate::i18n::Tr;
use crate::import::{self, DateOrder, Mapping, Role, Shape};
use crate::ui::tasks::{Question, Ticket};

/// Which rows are in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// As they will be stored.
    #[default]
    Stored,
    /// As they stand in the file.
    Records,
    Rejected,
    Ignored,
}

/// What is under way for the dialog.
#[derive(Default)]
pub(super) struct Work {
    pub(super) look: Question<ImportLook>,
    pub(super) import: Option<Ticket<ImportsDone>>,
    pub(super) saved: Vec<Ticket<SavedMapping>>,
}

pub(crate) struct ImportDialog {
    pub(super) look: ImportLook,
    /// The answers given so far, for the files of `look` in the same order.
    wanted: Vec<ImportFile>,
    /// The places of the files that are answered for together.
    pub(super) groups: Vec<Vec<usize>>,
    pub(super) group: usize,
    /// Which file of the group is in sight.
    pub(super) place: usize,
    pub(super) view: View,
    /// The name of a new community as typed, until the field is left.
    pub(super) community: String,
    pub(super) day: String,
    /// The name under which the way of reading is to be kept, while asked for.
    pub(super) new_name: Option<String>,
    /// The way of reading deleted last, which can be put back.
    pub(super) deleted: Option<SavedMapping>,
    /// Something was changed: the files are to be read again.
    pub(super) is_changed: bool,
    /// Something was answered by hand.
    pub(super) is_answered: bool,
    pub(super) work: Work,
}

impl ImportDialog {
    pub(crate) fn new(look: ImportLook) -> Self {
        let mut dialog = Self {
            look: ImportLook::default(),
            wanted: Vec::new(),
            groups: Vec::new(),
            group: 0,
            place: 0,
            view: View::default(),
            community: String::new(),
            day: String::new(),
            new_name: None,
            deleted: None,
            is_changed: false,
            is_answered: false,
            work: Work::default(),
        };
        dialog.take(look);
        dialog
    }

    /// Takes a newer reading. The same files stay in their groups, whatever
    /// became of their headers by another reading.
    pub(super) fn take(&mut self, look: ImportLook) {
        let paths = |look: &ImportLook| -> Vec<_> {
            look.files.iter().map(|file| file.path.clone()).collect()
        };
        let is_same = paths(&self.look) == paths(&look);
        let was_open = self.file().is_some_and(ImportPreview::is_open);
        self.wanted = look.files.iter().map(as_wanted).collect();
        if !is_same {
            self.groups = grouped(&look.files);
            (self.group, self.place) = (0, 0);
        }
        self.look = look;
        if !is_same {
            self.show(0, 0);
        } else if was_open && !self.file().is_some_and(ImportPreview::is_open) {
            self.show_next_open();
        }
    }

    /// Where each file of the group has an answer of its own, the next one
    /// that waits for it comes into sight.
    fn show_next_open(&mut self) {
        let next = self.files_of(self.group).position(ImportPreview::is_open);
        if let Some(place) = next {
            self.show(self.group, place);
        }
    }

    /// Brings the first question that keeps the import waiting into sight.
    pub(super) fn show_question(&mut self) {
        let is_asking = |file: &ImportPreview| file.is_open() && !file.is_left_out;
        let first = (0..self.groups.len()).find_map(|group| {
            let place = self.files_of(group).position(is_asking)?;
            Some((group, place))
        });
        if let Some((group, place)) = first {
            self.show(group, place);
        }
    }

    /// The reading that was asked for is not to be had: what is in sight holds
    /// again, with the answers that it was read by.
    pub(super) fn keep_last(&mut self) {
        self.wanted = self.look.files.iter().map(as_wanted).collect();
        self.show(self.group, self.place);
    }

    /// The files with the answers given so far, to be looked at with others.
    pub(super) fn wanted(&self) -> &[ImportFile] {
        &self.wanted
    }

    /// These files with what was answered for all of them together.
    pub(super) fn plan(&self, files: Vec<ImportFile>) -> ImportPlan {
        ImportPlan {
            files,
            open_community: self.look.open_community.clone(),
            joining: self.look.joining.clone(),
        }
    }

    /// Meetings of two sources become one by this rule, whatever was said of
    /// single ones.
    pub(super) fn join_by(&mut self, rule: JoinRule) {
        self.look.joining.rule = rule;
        self.look.joining.decided.clear();
        self.is_changed = true;
    }

    /// Two meetings are one, or are two.
    pub(super) fn join(&mut self, pair: PairKey, is_one: bool) {
        self.look.joining.decided.insert(pair, is_one);
        self.is_changed = true;
    }

    /// One more file is to be looked at.
    pub(super) fn want(&mut self, file: ImportFile) {
        self.wanted.push(file);
    }

    /// A way of reading was kept; one of the same name gave way to it.
    pub(super) fn take_saved(&mut self, saved: SavedMapping) {
        self.look.saved.all.retain(|it| it.path != saved.path);
        self.look.saved.all.push(saved);
    }

    pub(super) fn title(&self, tr: &Tr) -> String {
        match self.look.files.as_slice() {
            [file] => tr.format(
                "ui-import-title",
                &[("name", (&file.report.file_name).into())],
            ),
            files => tr.format("ui-import-title-files", &[("n", files.len().into())]),
        }
    }

    /// Brings a group, and a file of it, into sight.
    pub(super) fn show(&mut self, group: usize, place: usize) {
        (self.group, self.place) = (group, place);
        self.community = self.new_community().unwrap_or_default().to_owned();
        self.day = String::new();
    }

    /// The place, among all, of the file in sight.
    fn number(&self) -> Option<usize> {
        self.groups.get(self.group)?.get(self.place).copied()
    }

    pub(super) fn file(&self) -> Option<&ImportPreview> {
        self.look.files.get(self.number()?)
    }

    /// The answers to the file in sight.
    pub(super) fn answers(&self) -> Option<&ImportFile> {
        self.wanted.get(self.number()?)
    }

    /// What was chosen by hand, or from what was kept, for the file in sight.
    pub(super) fn own_mapping(&self) -> Mapping {
        let answers = self.answers();
        answers
            .and_then(|file| file.choices.mapping.clone())
            .unwrap_or_default()
    }

    /// Something of the file was read, from which one can go on by hand.
    pub(super) fn can_be_mended(&self) -> bool {
        self.file().is_some_and(|file| {
            !file.is_refused() || file.report.encoding.is_some() || !file.report.sheets.is_empty()
        })
    }

    pub(super) fn files_of(&self, group: usize) -> impl Iterator<Item = &ImportPreview> {
        let numbers = self.groups.get(group).map_or(&[][..], Vec::as_slice);
        numbers
            .iter()
            .filter_map(|number| self.look.files.get(*number))
    }

    /// The files that will be imported.
    pub(super) fn ready(&self) -> Vec<ImportFile> {
        let both = self.wanted.iter().zip(&self.look.files);
        both.filter(|(_, file)| !file.is_left_out && !file.is_refused())
            .map(|(wanted, _)| wanted.clone())
            .collect()
    }

    pub(super) fn n_new(&self) -> u64 {
        let files = self.look.files.iter();
        files.map(|file| u64::from(file.n_new)).sum()
    }

    /// A file that is to be imported waits for an answer.
    pub(super) fn is_open(&self) -> bool {
        let mut files = self.look.files.iter();
        files.any(|file| file.is_open() && !file.is_left_out)
    }

    /// Changes the answers to each file of the group in sight.
    fn change_each(&mut self, mut change: impl FnMut(&mut ImportFile, &ImportPreview)) {
        let Some(numbers) = self.groups.get(self.group) else {
            return;
        };
        for number in numbers {
            if let (Some(wanted), Some(file)) =
                (self.wanted.get_mut(*number), self.look.files.get(*number))
            {
                change(wanted, file);
            }
        }
        self.is_changed = true;
    }

    /// Changes the answers to each file.
    pub(super) fn change_all(&mut self, mut change: impl FnMut(&mut ImportFile, &ImportPreview)) {
        for (wanted, file) in self.wanted.iter_mut().zip(&self.look.files) {
            change(wanted, file);
        }
        self.is_changed = true;
    }

    pub(super) fn leave_out(&mut self, group: usize, is_left_out: bool) {
        for number in self.groups.get(group).into_iter().flatten() {
            if let Some(wanted) = self.wanted.get_mut(*number) {
                wanted.is_left_out = is_left_out;
            }
        }
        self.is_changed = true;
    }

    /// Answers for the file in sight and for those of its group that wait for
    /// this answer or were given it: a file whose dates settle it themselves is
    /// left to them.
    pub(super) fn set_date_order(&mut self, order: Option<DateOrder>) {
        let in_sight = self.file().map(|file| file.path.clone());
        self.change_each(|wanted, file| {
            let is_meant = file.is_open()
                || wanted.choices.date_order.is_some()
                || Some(&file.path) == in_sight.as_ref();
            if is_meant {
                wanted.choices.date_order = order;
            }
        });
    }

    /// The column that tells when people met, in each file of the group.
    pub(super) fn set_date_column(&mut self, name: &str) {
        self.change_mapping(|mapping| mapping.date_column = Some(name.to_owned()));
    }

    /// Whether a spreadsheet exchanged days and months: of the files that ask.
    pub(super) fn set_exchanges_days(&mut self, answer: bool) {
        self.change_each(|wanted, file| {
            let mut questions = file.report.questions.iter();
            if questions.any(|it| matches!(it, import::Question::ExchangedDays { .. })) {
                wanted
                    .choices
                    .mapping
                    .get_or_insert_default()
                    .exchanges_days = Some(answer);
            }
        });
    }

    /// The day is of one file: the next one of its group has another.
    pub(super) fn set_day(&mut self, day: NaiveDate) {
        if let Some(wanted) = self.number().and_then(|number| self.wanted.get_mut(number))
            && wanted.choices.day != Some(day)
        {
            wanted.choices.day = Some(day);
            self.is_changed = true;
        }
    }

    pub(super) fn change_mapping(&mut self, change: impl Fn(&mut Mapping)) {
        self.change_each(|wanted, _| change(wanted.choices.mapping.get_or_insert_default()));
    }

    /// The column at `place` plays another role, or none, in each file of the
    /// group; who played that role before plays none.
    pub(super) fn play(&mut self, place: usize, role: Option<Role>) {
        self.change_each(|wanted, file| {
            let headers = &file.report.headers;
            let mut columns: BTreeMap<Role, String> = file.report.mapping.columns.clone();
            columns.retain(|_, name| Mapping::place_of(name, headers) != Some(place));
            if let Some(role) = role {
                columns.insert(role, Mapping::name_of(place, headers));
            }
            wanted.choices.mapping.get_or_insert_default().columns = columns;
        });
    }

    /// Reads the group as was kept under a name. What was answered of day and
    /// month stays answered; what was not stays a question.
    pub(super) fn read_as(&mut self, saved: &SavedMapping) {
        let mapping = saved.answer();
        self.change_each(|wanted, _| wanted.choices.mapping = Some(mapping.clone()));
    }

    /// Reads the group as its files alone say.
    pub(super) fn read_afresh(&mut self) {
        self.change_each(|wanted, _| wanted.choices.mapping = None);
    }
}

fn as_wanted(file: &ImportPreview) -> ImportFile {
    ImportFile {
        path: file.path.clone(),
        choices: file.choices.clone(),
        is_left_out: file.is_left_out,
        suggested_name: Some(file.suggested_name.clone()),
    }
}

/// The places of the files by shape, in the order of the files: those with a
/// question first, those that were refused at the end.
fn grouped(files: &[ImportPreview]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Shape, bool, Vec<usize>)> = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let (shape, is_refused) = (file.shape(), file.is_refused());
        let known = groups
            .iter_mut()
            .find(|(known, refused, _)| *known == shape && *refused == is_refused);
        match known {
            Some((_, _, numbers)) => numbers.push(number),
            None => groups.push((shape, is_refused, vec![number])),
        }
    }
    let is_asking = |number: &usize| files.get(*number).is_some_and(ImportPreview::is_open);
    groups.sort_by_key(|(_, is_refused, numbers)| {
        let is_quiet = !numbers.iter().any(is_asking);
        (*is_refused, is_quiet)
    });
    groups.into_iter().map(|(_, _, numbers)| numbers).collect()
}
