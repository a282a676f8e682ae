//! The tab of the life cycle: the verdict, what is measured, the chart.

mod figures;
mod month_menu;
mod outlook;
mod recent;
mod signs;
mod standing;
mod ties;
mod tried;
mod verdict;
mod why;

pub(in crate::ui::pages::community) use self::signs::{mark_ui, state_key};

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use self::month_menu::month_menu_ui;
use self::recent::recent_ui;
use self::standing::standing_ui;
use self::verdict::verdict_ui;
use self::why::why_ui;
use crate::analysis::Life;
use crate::app::{Command, CommunityPage, PictureChoices, Place, is_of_checkup, page_chart};
use crate::chart::{Chart, ChartKind};
use crate::domain::{Measure, Month, MonthRange};
use crate::i18n::{Language, Tr};
use crate::ui::chart::{ChartView, FlagEvent, TimeSpan, chart_ui, corner_ui, zoom_ui};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Look};
use crate::ui::dialogs::{GuideDialog, MilestoneDialog, ModelDialog, Section};
use crate::ui::pages::community::ties::TiesReading;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, segmented_ui};

/// Under this the chart keeps its height and the page scrolls, in points.
const MIN_CHART_HEIGHT: f32 = 300.0;

/// From this width on, in points, the choice of the picture stands in the
/// chart's own row; under it each choice has a row of its own.
const ROOM_FOR_TOOLS: f32 = 560.0;

/// From this width on, in points, all measures stand beside all stretches of
/// time; under it the measures fold into a menu.
const ROOM_FOR_BOTH: f32 = 880.0;

/// From these widths on, in points, all stretches of time and both pictures stand side
/// by side; under them they fold into menus.
const ROOM_FOR_SPANS: f32 = 300.0;
const ROOM_FOR_PICTURES: f32 = 170.0;

/// From this width on, in points, the reasons stand beside the chart; from the other
/// on they have all the width they like.
const ROOM_FOR_WHY: f32 = 620.0;
const ROOM_FOR_WIDE_WHY: f32 = 900.0;
/// How wide they are beside it, and how high under it, in points.
const WIDE_WHY: f32 = 300.0;
const NARROW_WHY: f32 = 236.0;
const WHY_BELOW: f32 = 300.0;

/// What the picture in sight was drawn up from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct DrawnFrom {
    reading: u64,
    picture: ChartKind,
    language: Language,
    today: NaiveDate,
}

/// What is wanted that stands on another tab.
pub(crate) enum Elsewhere {
    /// The activities of these months.
    Activities(MonthRange),
    Health,
}

/// What the tab remembers between two frames.
pub(crate) struct LifeCycleTab {
    measure: Measure,
    is_why_open: bool,
    /// The place of the reason that was chosen.
    reason: Option<usize>,
    view: ChartView,
    /// The picture in sight, and which part of the one by age.
    picture: ChartKind,
    reference_view: ChartView,
    /// The month of the chart that was clicked last.
    month: Option<Month>,
    chart: Option<Chart>,
    drawn_from: Option<DrawnFrom>,
}

impl Default for LifeCycleTab {
    fn default() -> Self {
        Self::of_measure(Measure::default())
    }
}

impl LifeCycleTab {
    pub(crate) fn of_measure(measure: Measure) -> Self {
        Self {
            measure,
            is_why_open: false,
            reason: None,
            view: ChartView::showing(TimeSpan::WholeLife),
            picture: ChartKind::default(),
            reference_view: ChartView::showing(TimeSpan::WholeLife),
            month: None,
            chart: None,
            drawn_from: None,
        }
    }

    /// As the user left it.
    pub(crate) fn back_to(place: &Place) -> Self {
        let mut tab = Self::of_measure(place.measure);
        let mut spans = TimeSpan::ALL.into_iter();
        if let Some(span) = spans.find(|span| span.key() == place.span) {
            tab.view = ChartView::showing(span);
        }
        tab
    }

    pub(crate) fn tell_place(&self, place: &mut Place) {
        place.measure = self.measure;
        let span = self.view.span.map(TimeSpan::key);
        span.unwrap_or_default().clone_into(&mut place.span);
    }

    /// What is charted.
    pub(crate) const fn measure(&self) -> Measure {
        self.measure
    }

    /// Opens the reasons or, where they are in sight already, puts them away.
    pub(crate) const fn ask_why(&mut self, is_in_sight: bool) {
        self.is_why_open = !(self.is_why_open && is_in_sight);
    }

    pub(crate) const fn open_why(&mut self) {
        self.is_why_open = true;
    }

    /// Whether the reasons are open.
    pub(crate) const fn is_why_open(&self) -> bool {
        self.is_why_open
    }

    /// Another community comes: its reasons are others.
    pub(crate) const fn choose_nothing(&mut self) {
        self.reason = None;
    }

    pub(crate) const fn chart(&self) -> Option<&Chart> {
        self.chart.as_ref()
    }

    pub(crate) fn look(&self) -> Look {
        let view = match self.picture {
            ChartKind::Reference => &self.reference_view,
            _ => &self.view,
        };
        Look {
            range: self.chart.as_ref().and_then(|chart| view.part(chart)),
            own_scale: false,
        }
    }

    /// Draws up the picture of what was read, in the window's language.
    pub(crate) fn keep_chart_current(&mut self, cx: &Cx<'_>, page: &CommunityPage, reading: u64) {
        let wanted = DrawnFrom {
            reading,
            picture: self.picture,
            language: cx.tr.language(),
            today: cx.today(),
        };
        if self.drawn_from == Some(wanted) {
            return;
        }
        let choices = PictureChoices {
            kind: self.picture,
            language: wanted.language,
            ..PictureChoices::default()
        };
        self.chart = page_chart(page, &choices, wanted.today);
        self.drawn_from = Some(wanted);
    }

    /// The view of the picture in sight.
    fn view_mut(&mut self) -> &mut ChartView {
        if self.picture == ChartKind::Reference {
            &mut self.reference_view
        } else {
            &mut self.view
        }
    }

    /// Tells what is wanted of another tab.
    pub(crate) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        page: &CommunityPage,
        ties: &mut TiesReading,
    ) -> Option<Elsewhere> {
        // Drawn from, and put back: the picture is read while the view moves.
        let chart = self.chart.take();
        let today = cx.today();
        let (chart_in_sight, actions) = (chart.as_ref(), &mut *cx.actions);
        let wanted = life_cycle_ui(
            ui,
            cx.tr,
            (page, today),
            chart_in_sight,
            self,
            ties,
            actions,
        );
        self.chart = chart;
        wanted
    }
}

fn life_cycle_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, today): (&CommunityPage, NaiveDate),
    chart: Option<&Chart>,
    tab: &mut LifeCycleTab,
    ties: &mut TiesReading,
    actions: &mut Vec<Action>,
) -> Option<Elsewhere> {
    if let Some(life) = &page.life {
        verdict_ui(ui, tr, (page, life), &mut tab.is_why_open, actions);
        ui.add_space(style::GAP_SMALL);
    }
    let Some((chart, life)) = chart.zip(page.life.as_ref()) else {
        nothing_ui(ui, tr, actions);
        return None;
    };
    if !tab.is_why_open {
        tab.view.lit = None;
        let months = picture_side_ui(ui, tr, (page, today), (chart, life), tab, actions);
        return months.map(Elsewhere::Activities);
    }
    let room = ui.available_rect_before_wrap();
    let is_beside = room.width() > ROOM_FOR_WHY;
    let panel = if room.width() > ROOM_FOR_WIDE_WHY {
        WIDE_WHY
    } else {
        NARROW_WHY
    };
    let left = if is_beside {
        room.with_max_x(room.right() - panel - style::GAP)
    } else {
        room
    };
    let side = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        picture_side_ui(ui, tr, (page, today), (chart, life), tab, actions)
    });
    let drawn = side.response.rect;
    // As high as what stands beside it: the reasons scroll, the chart never does.
    let place = if is_beside {
        Rect::from_min_max(
            pos2(room.right() - panel, drawn.top()),
            pos2(room.right(), drawn.bottom()),
        )
    } else {
        let top = drawn.bottom() + style::GAP;
        Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), WHY_BELOW))
    };
    let events = ui
        .scope_builder(UiBuilder::new().max_rect(place), |ui| {
            why_ui(ui, tr, (page, life), ties, &mut tab.reason)
        })
        .inner;
    if tab.view.lit != events.lit {
        tab.view.lit = events.lit;
        ui.ctx().request_repaint();
    }
    if events.is_guide_wanted {
        actions.push(Action::show(GuideDialog::at(Section::Sure)));
    }
    if events.is_closed {
        tab.is_why_open = false;
    }
    if let Some(advice) = events.tried {
        let what = tried::title_of(&advice);
        actions.push(Action::show(MilestoneDialog::tried(what, today, tr)));
    }
    if events.is_checkup_wanted {
        actions.push(Action::Run(UiCommand::ShowCheckups));
    }
    if events.is_health_wanted {
        return Some(Elsewhere::Health);
    }
    side.inner.or(events.wanted).map(Elsewhere::Activities)
}

/// The controls, the chart and the figures under it.
fn picture_side_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, today): (&CommunityPage, NaiveDate),
    (chart, life): (&Chart, &Life),
    tab: &mut LifeCycleTab,
    actions: &mut Vec<Action>,
) -> Option<MonthRange> {
    let room = ui.available_width();
    if room > ROOM_FOR_TOOLS {
        ui.horizontal(|ui| {
            measure_ui(ui, tr, tab, page.measure, room);
            if room > ROOM_FOR_BOTH {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    span_ui(ui, tr, tab, page, actions);
                });
            } else {
                span_ui(ui, tr, tab, page, actions);
            }
        });
    } else {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
            measure_ui(ui, tr, tab, page.measure, room);
            span_ui(ui, tr, tab, page, actions);
            picture_ui(ui, tr, tab);
        });
    }
    let mut wanted = None;
    style::card(ui).show(ui, |ui| {
        ui.set_max_width(ui.available_width());
        // The first row of the chart has room for what is done with it.
        let corner = corner_ui(ui, |ui| {
            if room > ROOM_FOR_TOOLS {
                picture_ui(ui, tr, tab);
                ui.add_space(style::GAP_LARGE);
            }
            tools_ui(ui, tr, chart, tab, actions);
        });
        let left = ui.available_height() - figures::height(&life.watch.signs);
        let height = left.max(MIN_CHART_HEIGHT);
        let events = chart_ui(ui, tr, chart, tab.view_mut(), (height, corner));
        tab.month = events.month.or(tab.month);
        wanted = month_menu_ui(
            tr,
            (chart, &events.response),
            tab.month,
            (page, today),
            actions,
        );
        if let Some(event) = events.flag {
            flag_event(event, tr, page, actions);
        }
    });
    lens_ui(ui, tr, page, tab);
    figures::figures_ui(ui, tr, &life.watch.signs);
    wanted
}

/// A flag was moved, the end of what lasts with it, or is to be edited.
fn flag_event(event: FlagEvent, tr: &Tr, page: &CommunityPage, actions: &mut Vec<Action>) {
    match event {
        FlagEvent::Chosen(id) => {
            if is_of_checkup(id) {
                actions.push(Action::Run(UiCommand::ShowCheckups));
            } else if let Some(milestone) = page.milestone(id) {
                actions.push(Action::show(MilestoneDialog::edit(milestone, tr)));
            }
        }
        FlagEvent::Moved(id, day) => {
            if let Some(milestone) = page.milestone(id) {
                let moved = milestone.moved_to(day);
                actions.push(Action::Change(Command::ChangeMilestone(moved)));
            }
        }
    }
}

/// What the picture in sight is read with: figures that say what they are
/// compared with.
fn lens_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, tab: &LifeCycleTab) {
    if tab.picture == ChartKind::Reference {
        standing_ui(ui, tr, page.standing.as_ref());
    } else if tab.view.span == Some(TimeSpan::LastEighteenMonths) {
        recent_ui(ui, tr, page.recent.as_ref());
    }
}

/// The life by its dates, or by its age beside others.
fn picture_ui(ui: &mut Ui, tr: &Tr, tab: &mut LifeCycleTab) {
    let pictures: Vec<_> = ChartKind::of_one()
        .map(|kind| (kind, tr.get(&format!("ui-picture-{}", kind.code()))))
        .collect();
    let name = tr.get("ui-picture");
    let chosen = if ui.available_width() < ROOM_FOR_PICTURES {
        menu_ui(ui, ("picture", &name), Some(&tab.picture), &pictures, 118.0)
    } else {
        segmented_ui(ui, &name, Some(tab.picture), &pictures)
    };
    if let Some(kind) = chosen {
        tab.picture = kind;
    }
}

fn measure_ui(ui: &mut Ui, tr: &Tr, tab: &mut LifeCycleTab, current: Measure, room: f32) {
    let name = tr.get("ui-measure");
    let choices: Vec<(Measure, String)> = Measure::ALL
        .into_iter()
        .map(|measure| {
            let label = tr.get(&format!("domain-measure-{}", measure.code()));
            (measure, label)
        })
        .collect();
    let chosen = if room <= ROOM_FOR_BOTH {
        let width = if room > ROOM_FOR_TOOLS { 200.0 } else { 150.0 };
        menu_ui(ui, ("measure", &name), Some(&current), &choices, width)
    } else {
        segmented_ui(ui, &name, Some(current), &choices)
    };
    if let Some(measure) = chosen.filter(|measure| *measure != current) {
        tab.measure = measure;
    }
}

/// A few choices where there is no room for them side by side.
fn menu_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    (salt, name): (&str, &str),
    current: Option<&T>,
    choices: &[(T, String)],
    width: f32,
) -> Option<T> {
    let choice = ChoiceBox::new(salt, name).width(width).spoken(name);
    choice.show(ui, current, choices).taken
}

/// Which stretch of the life; by age the whole of it is shown, and the model
/// can be changed.
fn span_ui(
    ui: &mut Ui,
    tr: &Tr,
    tab: &mut LifeCycleTab,
    page: &CommunityPage,
    actions: &mut Vec<Action>,
) {
    if tab.picture == ChartKind::Reference {
        let button = ui.button(tr.get("ui-model-edit"));
        if button.on_hover_text(tr.get("ui-model-hint")).clicked() {
            actions.push(Action::show(ModelDialog::new(page.model)));
        }
        return;
    }
    let spans = TimeSpan::ALL.map(|span| (span, tr.get(span.key())));
    let name = tr.get("ui-span");
    let chosen = if ui.available_width() < ROOM_FOR_SPANS {
        menu_ui(ui, ("span", &name), tab.view.span.as_ref(), &spans, 124.0)
    } else {
        segmented_ui(ui, &name, tab.view.span, &spans)
    };
    if let Some(span) = chosen {
        tab.view.span = Some(span);
    }
}

/// Closer and farther, the milestones and the table.
fn tools_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    tab: &mut LifeCycleTab,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
    ui.spacing_mut().button_padding = vec2(9.0, 2.0);
    ui.spacing_mut().interact_size.y = 24.0;
    zoom_ui(ui, tr, chart, tab.view_mut());
    for command in [UiCommand::Milestones, UiCommand::ShowTable] {
        let hint = command.hint(tr, ui.ctx());
        let button = ui.add(style::link_button(ui, command.label(tr)));
        if button.on_hover_text(hint).clicked() {
            actions.push(Action::Run(command));
        }
    }
}

/// In place of a chart before the first activity.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-no-activity-title")));
        ui.add(Label::new(tr.get("ui-no-activity-body")).wrap());
        ui.horizontal(|ui| {
            let log = UiCommand::LogActivity;
            let button = style::primary_button(ui, log.label(tr));
            if ui.add(button).clicked() {
                actions.push(Action::Run(log));
            }
            let import = UiCommand::Import;
            if ui.button(import.label(tr)).clicked() {
                actions.push(Action::Run(import));
            }
        });
    });
}
