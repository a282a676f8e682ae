//! The command palette: everything that can be done, found by typing.

use eframe::egui::{
    Button, Key, Label, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui, Vec2,
};

use super::{GuideDialog, Section, dialog_ui};
use crate::app::{Found, FoundWhat, RegisterView, kind_name};
use crate::domain::{ActivityId, CommunityId, MilestoneId, Person, PersonId, folded};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::platform::Platform;
use crate::ui::style;
use crate::ui::tasks::Question;

/// What has been typed, and which of the finds is chosen.
#[derive(Default)]
pub(crate) struct PaletteDialog {
    text: String,
    chosen: usize,
    /// The people of the community in sight, or of all, once a word is typed.
    people: Option<Vec<Person>>,
    question: Question<Vec<Person>>,
    is_asked: bool,
    /// What has these words in the register.
    found: Vec<Found>,
    searching: Question<Vec<Found>>,
    /// What was searched for last.
    searched: String,
}

/// What choosing an entry does.
#[derive(Clone, Copy)]
enum Find {
    Command(UiCommand),
    Community(CommunityId),
    Person(PersonId),
    Activity(CommunityId, ActivityId),
    Milestone(CommunityId, MilestoneId),
    Guide(Section),
}

/// Something that the palette can do.
struct Entry {
    label: String,
    /// What it does, in other words to find it by.
    what: String,
    /// The shortcut, or what kind of thing it is.
    note: String,
    find: Find,
    /// It was found by its words already.
    is_found: bool,
}

impl Entry {
    /// Whether each word typed begins a word of the label, or of what it does.
    fn fits(&self, typed: &str) -> bool {
        if self.is_found {
            return true;
        }
        let words = folded(&format!("{} {}", self.label, self.what));
        folded(typed).split_whitespace().all(|wanted| {
            words
                .match_indices(wanted)
                .any(|(place, _)| !words[..place].ends_with(char::is_alphanumeric))
        })
    }
}

impl PaletteDialog {
    /// Looks for what is typed among titles and notes, once it says anything.
    fn search(&mut self, cx: &mut Cx<'_>) {
        match self.searching.take() {
            Some(Ok(found)) => self.found = found,
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let text = self.text.trim();
        if cx.register.is_none() || text == self.searched {
            return;
        }
        self.searched = text.to_owned();
        if text.chars().count() < LEAST_TO_SEARCH {
            self.searching.forget();
            self.found.clear();
            return;
        }
        let text = text.to_owned();
        let community = cx.sight.and_then(Page::selected);
        let search = cx
            .worker
            .run(move |desk, reporter| desk.search(&text, community, reporter));
        self.searching.ask(search);
    }

    fn is_typed(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Everything that can be found: the commands that make sense now, the
    /// communities and, once a word is typed, the people of the one in sight or,
    /// where none is, of all, and the sections of the guide.
    fn entries(&self, cx: &Cx<'_>) -> Vec<Entry> {
        let tr = cx.tr;
        let commands = UiCommand::all_on(Platform::of(cx.ctx));
        let commands = commands
            .filter(|it| *it != UiCommand::Palette && it.makes_sense(&cx.situation))
            .map(|command| Entry {
                label: command.label(tr).trim_end_matches('…').to_owned(),
                what: command.what(tr),
                note: command.shortcut_text(tr, cx.ctx).unwrap_or_default(),
                find: Find::Command(command),
                is_found: false,
            });
        let communities = cx.register.iter().flat_map(|it| &it.communities);
        let communities = communities.map(|community| Entry {
            label: community.short_name.clone(),
            what: community.name.clone(),
            note: tr.get("ui-palette-community"),
            find: Find::Community(community.id),
            is_found: false,
        });
        let people = self.people.iter().filter(|_| self.is_typed()).flatten();
        let people = people.map(|person| Entry {
            label: person.name.clone(),
            what: String::new(),
            note: tr.get("ui-palette-person"),
            find: Find::Person(person.id),
            is_found: false,
        });
        let sections = Section::ALL.into_iter().filter(|_| self.is_typed());
        let sections = sections.map(|section| Entry {
            label: section.title(tr),
            what: section.search_words(tr),
            note: tr.get("guide-palette"),
            find: Find::Guide(section),
            is_found: false,
        });
        let found = self.found.iter().filter(|_| self.is_typed());
        let found = found.map(|found| found_entry(tr, found, cx.register));
        let named = commands.chain(communities).chain(people);
        named.chain(sections).chain(found).collect()
    }
}

/// Points of the height of an entry, and of the list: it stays as high, whatever is
/// found, so that the field stays where it is.
const ENTRY_HEIGHT: f32 = 26.0;
const LIST_HEIGHT: f32 = 360.0;
/// Fewer letters are in nearly every title.
const LEAST_TO_SEARCH: usize = 2;

/// An activity or a milestone, with its day and its community.
fn found_entry(tr: &Tr, found: &Found, register: Option<&RegisterView>) -> Entry {
    let mut rows = register.iter().flat_map(|it| &it.communities);
    let community = rows.find(|row| row.id == found.community);
    let community = community.map_or("", |row| row.short_name.as_str());
    let (kind, find) = match &found.what {
        FoundWhat::Activity { id, kind } => {
            (kind_name(kind, tr), Find::Activity(found.community, *id))
        }
        FoundWhat::Milestone(id) => (
            tr.get("ui-palette-milestone"),
            Find::Milestone(found.community, *id),
        ),
    };
    Entry {
        label: found.words.clone(),
        what: String::new(),
        note: format!("{kind} · {} · {community}", tr.date(found.day)),
        find,
        is_found: true,
    }
}

impl Dialog for PaletteDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(people)) => self.people = Some(people),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if cx.register.is_some() && self.is_typed() && !self.is_asked {
            self.is_asked = true;
            let community = cx.sight.and_then(Page::selected);
            let work = cx.worker.run(move |desk, _| desk.people_of(community));
            self.question.ask(work);
        }
        self.search(cx);
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let entries = dialog.entries(cx);
        let finds: Vec<&Entry> = entries
            .iter()
            .filter(|entry| entry.fits(&dialog.text))
            .collect();
        dialog.chosen = dialog.chosen.min(finds.len().saturating_sub(1));
        let (mut is_moved, mut is_entered) = (false, false);
        if !finds.is_empty() {
            ctx.input_mut(|input| {
                for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, finds.len() - 1)] {
                    if input.consume_key(Modifiers::NONE, key) {
                        dialog.chosen = (dialog.chosen + step) % finds.len();
                        is_moved = true;
                    }
                }
                is_entered = input.consume_key(Modifiers::NONE, Key::Enter);
            });
        }
        let title = tr.get("ui-palette-title");
        let mut done = is_entered.then_some(dialog.chosen);
        let height = LIST_HEIGHT.min(ctx.content_rect().height() - 200.0);
        let is_closed = dialog_ui(ctx, tr, "palette", &title, 620.0, |ui| {
            let field = TextEdit::singleline(&mut dialog.text)
                .hint_text(tr.get("ui-palette-hint"))
                .desired_width(f32::INFINITY);
            let response = ui.add(field).accessible_name(&title);
            response.request_focus();
            if response.changed() {
                dialog.chosen = 0;
            }
            ui.add_space(style::GAP_SMALL);
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    if finds.is_empty() {
                        let key = if dialog.searching.is_open() {
                            "ui-palette-searching"
                        } else {
                            "ui-palette-nothing"
                        };
                        ui.add(Label::new(style::quiet(ui, tr.get(key))).wrap());
                    }
                    let is_pointing = ui.input(|input| input.pointer.delta() != Vec2::ZERO);
                    for (place, entry) in finds.iter().enumerate() {
                        let response = entry_ui(ui, entry, place == dialog.chosen, is_moved);
                        // What the pointer comes to is what Enter would take, too.
                        if is_pointing && response.hovered() {
                            dialog.chosen = place;
                        }
                        if response.clicked() {
                            done = Some(place);
                        }
                    }
                });
        });
        if let Some(entry) = done.and_then(|place| finds.get(place)) {
            cx.actions.push(Action::Close);
            cx.actions.push(match entry.find {
                Find::Command(command) => Action::Run(command),
                Find::Community(community) => Action::SelectCommunity(community),
                Find::Guide(section) => Action::show(GuideDialog::at(section)),
                Find::Activity(community, id) => Action::ShowActivity(community, id),
                Find::Milestone(community, id) => Action::ShowMilestone(community, id),
                Find::Person(person) => Action::ShowPerson(person),
            });
        } else if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}

fn entry_ui(ui: &mut Ui, entry: &Entry, is_chosen: bool, is_moved: bool) -> Response {
    let colour = style::palette(ui).text;
    let button = Button::selectable(is_chosen, RichText::new(&entry.label).color(colour))
        .shortcut_text(RichText::new(&entry.note).weak())
        .min_size(eframe::egui::vec2(ui.available_width(), ENTRY_HEIGHT))
        .truncate();
    let response = ui.add(button);
    if is_chosen && is_moved {
        response.scroll_to_me(None);
    }
    response
}
