//! What can be seen and noted of a month of the chart, where one clicked on it.

use chrono::NaiveDate;
use eframe::egui::{Popup, Response, Ui};

use crate::app::CommunityPage;
use crate::chart::Chart;
use crate::domain::{Milestone, Month, MonthRange};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::dialogs::{MilestoneDialog, OwnWordDialog};
use crate::ui::style;

/// Opens where the chart was clicked, with either button. `month` is the one
/// that was clicked last. Tells the months whose activities are wanted.
pub(super) fn month_menu_ui(
    tr: &Tr,
    (chart, response): (&Chart, &Response),
    month: Option<Month>,
    (page, today): (&CommunityPage, NaiveDate),
    actions: &mut Vec<Action>,
) -> Option<MonthRange> {
    let month = month?;
    let open = (response.clicked() || response.secondary_clicked()).then_some(true.into());
    let is_forecast = f64::from(month.since(chart.time.first)) >= chart.time.observed_end;
    let mut wanted = None;
    Popup::menu(response)
        .open_memory(open)
        .at_pointer_fixed()
        .show(|ui| {
            ui.label(style::medium(tr.month(month)));
            ui.separator();
            let name = [("month", tr.month(month).into())];
            if !is_forecast && ui.button(tr.format("ui-month-activities", &name)).clicked() {
                wanted = Some(MonthRange::new(month, month));
            }
            entries_ui(ui, tr, month, is_forecast, (page, today), actions);
        });
    wanted
}

fn entries_ui(
    ui: &mut Ui,
    tr: &Tr,
    month: Month,
    is_forecast: bool,
    (page, today): (&CommunityPage, NaiveDate),
    actions: &mut Vec<Action>,
) {
    let name = [("month", tr.month(month).into())];
    if ui.button(tr.format("ui-month-milestone", &name)).clicked() {
        let dialog = MilestoneDialog::new(month.first_day(), tr);
        actions.push(Action::show(dialog));
    }
    // Nobody knows where a community will stand.
    if !is_forecast && ui.button(tr.format("ui-month-own-word", &name)).clicked() {
        let dialog = OwnWordDialog::new(page, Some(month), today, tr);
        actions.push(Action::show(dialog));
    }
    for milestone in page.milestones.iter().filter(|it| is_in(it, month)) {
        let name = [("what", milestone_name(tr, milestone).into())];
        if ui.button(tr.format("ui-month-edit", &name)).clicked() {
            actions.push(Action::show(MilestoneDialog::edit(milestone, tr)));
        }
    }
}

/// A stretch that was not recorded is in each of its months: it has no flag
/// that could be clicked.
fn is_in(milestone: &Milestone, month: Month) -> bool {
    let last = milestone.to.unwrap_or(milestone.from);
    (Month::of(milestone.from)..=Month::of(last)).contains(&month)
}

/// Its title, or what kind it is.
fn milestone_name(tr: &Tr, milestone: &Milestone) -> String {
    match milestone.title.trim() {
        "" => tr.get(&format!("domain-milestone-{}", milestone.kind.code())),
        title => title.to_owned(),
    }
}
