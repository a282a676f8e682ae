//! The guide: how to begin, what the stages mean, how sure a reading is, the
//! keys. Its sections stand at the left, or in a menu where there is no room;
//! the text of the open one scrolls beside them.

mod example;
mod keys;
mod picture;
mod rings;
mod sections;
mod text;

pub(crate) use sections::Section;

use eframe::egui::{
    Align, Button, Context, EventFilter, Id, Key, Layout, Modifiers, Popup, Rect, RichText, Role,
    ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use self::picture::Picture;
use super::dialog_ui;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

/// Points of the whole, of the list of sections, and under which width of the
/// whole the list becomes a menu.
const WIDTH: f32 = 900.0;
const LIST_WIDTH: f32 = 190.0;
const ROOM_FOR_LIST: f32 = 620.0;
/// Points of height: the most that the text has, and what stands around it.
const MAX_HEIGHT: f32 = 560.0;
const AROUND: f32 = 170.0;
/// A line is so wide at most, so that the eye finds the next one.
const TEXT_WIDTH: f32 = 640.0;
/// The share of what is in sight by which a page is turned.
const PAGE: f32 = 0.85;

pub(crate) struct GuideDialog {
    section: Section,
    picture: Picture,
}

/// What the keyboard asks of the text.
#[derive(Clone, Copy)]
enum Turn {
    Stay,
    /// So many pages on.
    Pages(f32),
    Start,
    End,
}

impl GuideDialog {
    /// The guide, opened at a section.
    pub(crate) fn at(section: Section) -> Self {
        Self {
            section,
            picture: Picture::default(),
        }
    }

    /// The arrows go from section to section, and the other keys through the
    /// text, wherever the focus is.
    fn take_keys(&mut self, ctx: &Context) -> Turn {
        if Popup::is_any_open(ctx) {
            return Turn::Stay;
        }
        // What has the focus would take the arrows for going to a neighbour.
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.set_focus_lock_filter(focused, arrows);
            }
        });
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.section = self.section.next();
        }
        if pressed(Key::ArrowUp) {
            self.section = self.section.previous();
        }
        if pressed(Key::PageDown) {
            Turn::Pages(1.0)
        } else if pressed(Key::PageUp) {
            Turn::Pages(-1.0)
        } else if pressed(Key::Home) {
            Turn::Start
        } else if pressed(Key::End) {
            Turn::End
        } else {
            Turn::Stay
        }
    }

    fn section_ui(&mut self, ui: &mut Ui, tr: &Tr, turn: Turn) {
        let section = self.section;
        let height = ui.available_height();
        ScrollArea::vertical()
            .id_salt(("guide", section.code()))
            .auto_shrink([false; 2])
            .show(ui, |ui| {
                if let Turn::Pages(n) = turn {
                    ui.scroll_with_delta(vec2(0.0, -n * PAGE * height));
                }
                ui.set_max_width((ui.available_width() - style::GAP_LARGE).min(TEXT_WIDTH));
                let head = ui.label(style::strong(section.title(tr)));
                ui.add_space(style::GAP_SMALL);
                match section {
                    Section::Stages => text::stages_ui(ui, tr),
                    Section::Practice => {
                        text::text_ui(ui, &tr.get("guide-practice-lead"));
                        rings::rings_ui(ui, tr);
                        text::parts_ui(ui, tr, section.parts());
                    }
                    Section::Picture => self.picture.ui(ui, tr),
                    Section::Keys => keys::keys_ui(ui, tr),
                    Section::Begin | Section::Sure | Section::Reasons | Section::Data => {
                        text::parts_ui(ui, tr, section.parts());
                    }
                }
                let foot = ui.allocate_response(vec2(1.0, 1.0), Sense::hover());
                match turn {
                    Turn::Start => head.scroll_to_me(Some(Align::TOP)),
                    Turn::End => foot.scroll_to_me(Some(Align::BOTTOM)),
                    Turn::Stay | Turn::Pages(_) => {}
                }
            });
    }
}

impl Dialog for GuideDialog {
    /// The text may be too small to be read.
    fn takes(&self, command: UiCommand) -> bool {
        matches!(
            command,
            UiCommand::TextLarger | UiCommand::TextSmaller | UiCommand::TextNormal
        )
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let before = self.section;
        let turn = self.take_keys(ctx);
        let is_moved = self.section != before;
        let title = tr.get("guide-title");
        let room = ctx.content_rect().height() - AROUND;
        let height = room.clamp(120.0, MAX_HEIGHT);
        let is_closed = dialog_ui(ctx, tr, "guide", &title, WIDTH, |ui| {
            if ui.available_width() < ROOM_FOR_LIST {
                menu_ui(ui, tr, &mut self.section);
                ui.add_space(style::GAP_SMALL);
                let size = vec2(ui.available_width(), (height - 40.0).max(100.0));
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(size, layout, |ui| self.section_ui(ui, tr, turn));
                return;
            }
            let room = ui.available_rect_before_wrap();
            let (list, text) = (
                room.with_max_x(room.left() + LIST_WIDTH),
                room.with_min_x(room.left() + LIST_WIDTH + 2.0 * style::GAP_LARGE),
            );
            let high = |rect: Rect| rect.with_max_y(rect.top() + height);
            ui.scope_builder(UiBuilder::new().max_rect(high(list)), |ui| {
                list_ui(ui, tr, &mut self.section, is_moved);
            });
            ui.scope_builder(UiBuilder::new().max_rect(high(text)), |ui| {
                self.section_ui(ui, tr, turn);
            });
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}

/// The sections one under the other. Where the arrows chose another one, the
/// focus that was on the list goes along.
fn list_ui(ui: &mut Ui, tr: &Tr, open: &mut Section, is_moved: bool) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let colours = style::palette(ui);
    let (mut is_focused, mut id_of_open) = (false, None::<Id>);
    let mut chosen = None;
    for section in Section::ALL {
        let is_open = section == *open;
        let name = section.title(tr);
        let words = if is_open {
            style::medium(&name).color(colours.accent)
        } else {
            RichText::new(&name).color(colours.text)
        };
        let button = Button::selectable(is_open, words)
            .min_size(vec2(ui.available_width(), 30.0))
            .wrap();
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &name));
        style::focus_ring(ui, &response);
        is_focused |= response.has_focus();
        if is_open {
            id_of_open = Some(response.id);
        }
        if response.clicked() {
            chosen = Some(section);
        }
    }
    if let Some(id) = id_of_open.filter(|_| is_moved && is_focused) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    *open = chosen.unwrap_or(*open);
}

fn menu_ui(ui: &mut Ui, tr: &Tr, open: &mut Section) {
    let name = tr.get("guide-sections");
    let choices = Section::ALL.map(|section| (section, section.title(tr)));
    let sections = ChoiceBox::new("sections", &name).width(ui.available_width() - 8.0);
    if let Some(section) = sections.show(ui, Some(open), &choices).taken {
        *open = section;
    }
}
