//! The rows of a check-up: two tracks in each, every answer above, the medians below, so
//! that they never overlap.

use super::frame::Sides;
use super::measure::{CAP_HEIGHT, Weight, width};
use super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::words::{one_line, shortened, wrapped};
use crate::chart::{CheckupRows, ElementRow, Role};
use crate::domain::Level;

/// How strongly a dot covers what lies under it.
const DOT_OPACITY: f64 = 0.6;
/// An axis takes this share of a row, the headings this one.
const AXIS_SHARE: f64 = 0.72;
const HEAD_SHARE: f64 = 0.85;
/// The width of the page, in letters, from which the ends of the scales have room.
const ROOM_FOR_ENDS: f64 = 74.0;
const LINE_HEIGHT: f64 = 1.16;

/// Where things stand sideways.
struct Columns {
    name: (f64, f64),
    low: Option<(f64, f64)>,
    levels: (f64, f64),
    high: Option<(f64, f64)>,
    /// Right edges of figures.
    median: f64,
    change: Option<f64>,
    unknown: Option<f64>,
    line: Option<(f64, f64)>,
}

impl Columns {
    fn of(rows: &CheckupRows, sides: &Sides, size: f64, row_height: f64) -> Self {
        let (left, right) = (sides.margin, sides.page_width - sides.margin);
        let gap = size;
        let heads = &rows.headings;
        let head = |words: &str| width(words, Weight::Regular, size * 0.9) + gap;
        let mut end = right;
        let mut take = |is_there: bool, room: f64| {
            is_there.then(|| {
                let at = end;
                end -= room;
                at
            })
        };
        let line_room = (size * 7.0).max(head(&heads.lines));
        let line = take(rows.has_lines, line_room).map(|at| (at - line_room + gap, at));
        let unknown = take(rows.has_unknown, head(&heads.dont_know));
        let change = take(rows.has_before, head(&heads.change).max(size * 6.0));
        let median = take(true, head(&heads.median)).unwrap_or(right);
        let names = rows.groups.iter().flat_map(|group| &group.rows);
        let widest = names
            .map(|row| width(&row.name, Weight::Bold, size))
            .fold(0.0, f64::max);
        let has_two_lines = row_height >= 2.0 * size * LINE_HEIGHT;
        let has_ends = has_two_lines && (right - left) >= ROOM_FOR_ENDS * size;
        let most = if has_ends { 0.13 } else { 0.3 };
        let name = (
            left,
            left + widest.min((right - left) * most).max(size * 7.0),
        );
        let free = end - name.1;
        if !has_ends {
            return Self {
                name,
                low: None,
                levels: (name.1 + gap, end - gap * 0.5),
                high: None,
                median,
                change,
                unknown,
                line,
            };
        }
        let room = free * 0.25;
        Self {
            name,
            low: Some((name.1 + gap, name.1 + room)),
            levels: (name.1 + room + gap, end - room - gap),
            high: Some((end - room, end - gap)),
            median,
            change,
            unknown,
            line,
        }
    }

    /// Where a level, or what lies between two, stands.
    fn x(&self, level: f64) -> f64 {
        let (left, right) = self.levels;
        let cell = (right - left) / Level::N as f64;
        left + cell * (level - 0.5)
    }

    fn cell_width(&self) -> f64 {
        (self.levels.1 - self.levels.0) / Level::N as f64
    }
}

/// Draws the rows between two heights.
pub(super) fn draw(rows: &CheckupRows, sides: &Sides, (top, bottom): (f64, f64), pen: &mut Pen) {
    let n_rows: usize = rows.groups.iter().map(|it| it.rows.len()).sum();
    let size = sides.letters.small.min((bottom - top) / 22.0).max(6.0);
    let top = draw_legend(rows, sides, size, top, pen);
    let parts = n_rows as f64 + rows.groups.len() as f64 * AXIS_SHARE + HEAD_SHARE;
    let height = ((bottom - top) / parts).max(2.0);
    let columns = Columns::of(rows, sides, size, height);
    let mut y = top + height * HEAD_SHARE;
    draw_headings(rows, &columns, size, y - height * 0.25, pen);
    let (left, right) = (sides.margin, sides.page_width - sides.margin);
    let hair = (sides.unit * 1.0).max(0.5);
    for group in &rows.groups {
        pen.line(vec![(left, y), (right, y)], hair * 1.3, Role::Axis);
        let line = y + height * AXIS_SHARE * 0.5 + size * CAP_HEIGHT * 0.5;
        pen.text(text(
            &group.name,
            (left, line),
            Anchor::Start,
            size * 0.95,
            Weight::Bold,
            Role::Trend,
        ));
        y += height * AXIS_SHARE;
        for row in &group.rows {
            pen.line(vec![(left, y), (right, y)], hair * 0.7, Role::Grid);
            let area = Area::new(left, y, right, y + height);
            draw_row(row, &area, &columns, size, sides, pen);
            y += height;
        }
    }
    pen.line(vec![(left, y), (right, y)], hair * 1.3, Role::Axis);
}

fn text(words: &str, at: (f64, f64), anchor: Anchor, size: f64, weight: Weight, ink: Role) -> Text {
    Text {
        words: one_line(words),
        at,
        anchor,
        size,
        weight,
        ink,
    }
}

/// What the marks mean, at the right; says where the table begins.
fn draw_legend(rows: &CheckupRows, sides: &Sides, size: f64, top: f64, pen: &mut Pen) -> f64 {
    let Some(words) = &rows.legend else {
        return top;
    };
    let shown = if rows.has_before { 3 } else { 2 };
    let radius = size * 0.36;
    let line = top + size * CAP_HEIGHT;
    let middle = line - size * CAP_HEIGHT / 2.0;
    let mut x = sides.margin;
    for (mark, words) in words.iter().take(shown).enumerate() {
        let at = (x + radius, middle);
        match mark {
            0 => pen.dot(at, radius, Ink::sheer(Role::Trend, DOT_OPACITY)),
            1 => diamond(at, radius * 1.15, pen),
            _ => ring(at, radius * 1.1, pen),
        }
        let label = text(
            words,
            (x + size, line),
            Anchor::Start,
            size * 0.95,
            Weight::Regular,
            Role::MutedText,
        );
        x += size + label.width() + size * 1.4;
        pen.text(label);
    }
    top + size * 1.7
}

fn draw_headings(rows: &CheckupRows, columns: &Columns, size: f64, line: f64, pen: &mut Pen) {
    let size = size * 0.9;
    let mut write = |words: &str, x: f64, anchor: Anchor| {
        pen.text(text(
            words,
            (x, line),
            anchor,
            size,
            Weight::Regular,
            Role::MutedText,
        ));
    };
    let heads = &rows.headings;
    if let Some((_, right)) = columns.low {
        write(&heads.low, right, Anchor::End);
    }
    for level in Level::ALL {
        let number = level.number();
        write(
            &number.to_string(),
            columns.x(f64::from(number)),
            Anchor::Middle,
        );
    }
    if let Some((left, _)) = columns.high {
        write(&heads.high, left, Anchor::Start);
    }
    write(&heads.median, columns.median, Anchor::End);
    if let Some(x) = columns.change {
        write(&heads.change, x, Anchor::End);
    }
    if let Some(x) = columns.unknown {
        write(&heads.dont_know, x, Anchor::End);
    }
    if let Some((_, right)) = columns.line {
        write(&heads.lines, right, Anchor::End);
    }
}

fn draw_row(
    row: &ElementRow,
    area: &Area,
    columns: &Columns,
    size: f64,
    sides: &Sides,
    pen: &mut Pen,
) {
    let middle = f64::midpoint(area.top, area.bottom);
    let n_lines = ((area.height() / (size * LINE_HEIGHT)) as usize).clamp(1, 2);
    let block =
        |words: &str, (left, right): (f64, f64), anchor, weight, size: f64, ink, pen: &mut Pen| {
            let lines = if n_lines == 1 {
                vec![shortened(words, weight, size, right - left)]
            } else {
                wrapped(words, weight, size, right - left, n_lines)
            };
            let step = size * LINE_HEIGHT;
            let mut line =
                middle + size * CAP_HEIGHT / 2.0 - (lines.len() as f64 - 1.0) * step / 2.0;
            let x = if anchor == Anchor::End { right } else { left };
            for words in lines {
                pen.text(text(&words, (x, line), anchor, size, weight, ink));
                line += step;
            }
        };
    let (name, ends) = (size, size * 0.88);
    block(
        &row.name,
        columns.name,
        Anchor::Start,
        Weight::Bold,
        name,
        Role::Text,
        pen,
    );
    if let Some(low) = columns.low {
        block(
            &row.low,
            low,
            Anchor::End,
            Weight::Regular,
            ends,
            Role::MutedText,
            pen,
        );
    }
    if let Some(high) = columns.high {
        block(
            &row.high,
            high,
            Anchor::Start,
            Weight::Regular,
            ends,
            Role::MutedText,
            pen,
        );
    }
    let hair = sides.unit.max(0.5);
    let line = middle + size * CAP_HEIGHT / 2.0;
    if row.instead.is_empty() {
        for level in Level::ALL {
            let x = columns.x(f64::from(level.number()));
            pen.line(vec![(x, area.top), (x, area.bottom)], hair, Role::Grid);
        }
        draw_answers(row, area, columns, pen);
        draw_medians(row, area, columns, hair, pen);
    } else {
        let room = columns.levels.1 - columns.levels.0;
        let words = shortened(&row.instead, Weight::Regular, ends, room);
        pen.text(text(
            &words,
            (columns.x(3.0), line),
            Anchor::Middle,
            ends,
            Weight::Regular,
            Role::MutedText,
        ));
    }
    let median = row.median.as_ref().map_or("—", |it| it.1.as_str());
    pen.text(text(
        median,
        (columns.median, line),
        Anchor::End,
        size * 1.1,
        Weight::Bold,
        Role::Trend,
    ));
    if let Some(x) = columns.change {
        draw_change(row.change, x, line, size, pen);
    }
    if let Some(x) = columns.unknown {
        pen.text(text(
            &row.dont_know,
            (x, line),
            Anchor::End,
            ends,
            Weight::Regular,
            Role::Text,
        ));
    }
    if let Some((left, right)) = columns.line {
        draw_line(
            &row.line,
            &Area::new(left, area.top, right, area.bottom),
            hair,
            pen,
        );
    }
}

/// Every answer, in the upper track; where a level has more than there is room for, one
/// dot and their number.
fn draw_answers(row: &ElementRow, area: &Area, columns: &Columns, pen: &mut Pen) {
    let track = area.height() * 0.6;
    let room = columns.cell_width() * 0.92;
    let ink = || Ink::sheer(Role::Trend, DOT_OPACITY);
    for (n, level) in row.dots.iter().zip(1_u8..) {
        let n = *n as usize;
        if n == 0 {
            continue;
        }
        let x = columns.x(f64::from(level));
        let fits = |n_rows: usize| {
            let radius = (track * 0.42 / n_rows as f64)
                .min(area.height() * 0.15)
                .min(room / 11.75);
            let per_row = (room / (radius * 2.35)).floor().max(1.0) as usize;
            (n <= per_row * n_rows && (n_rows == 1 || radius >= 2.0)).then_some((radius, n_rows))
        };
        let Some((radius, n_rows)) = (1..=3).find_map(fits) else {
            let radius = area.height() * 0.15;
            let middle = area.top + track * 0.52;
            pen.dot((x - radius * 1.4, middle), radius, ink());
            let size = area.height() * 0.34;
            let at = (x, middle + size * CAP_HEIGHT / 2.0);
            pen.text(text(
                &n.to_string(),
                at,
                Anchor::Start,
                size,
                Weight::Regular,
                Role::Text,
            ));
            continue;
        };
        let step = radius * 2.35;
        let per_row = n.div_ceil(n_rows);
        for at in 0..n {
            let (line, place) = (at / per_row, at % per_row);
            let in_line = per_row.min(n - line * per_row);
            let left = x - (in_line as f64 - 1.0) * step / 2.0;
            let down = (line as f64 - (n_rows as f64 - 1.0) / 2.0) * step;
            let middle = area.top + track * 0.54 + down;
            pen.dot((left + place as f64 * step, middle), radius, ink());
        }
    }
}

/// The median now and that of the check-up before, joined, in the lower track.
fn draw_medians(row: &ElementRow, area: &Area, columns: &Columns, hair: f64, pen: &mut Pen) {
    let radius = (area.height() * 0.13).max(1.6);
    let y = area.bottom - area.height() * 0.2;
    let now = row.median.as_ref().map(|it| columns.x(it.0));
    let before = row.before.map(|it| columns.x(it));
    if let (Some(now), Some(before)) = (now, before) {
        pen.line(vec![(before, y), (now, y)], hair * 1.8, Role::Trend);
    }
    if let Some(before) = before {
        ring((before, y), radius * 1.15, pen);
    }
    if let Some(now) = now {
        diamond(
            (now, y),
            radius * if row.before.is_some() { 0.95 } else { 1.1 },
            pen,
        );
    }
}

fn diamond((x, y): (f64, f64), radius: f64, pen: &mut Pen) {
    let corners = vec![
        (x, y - radius),
        (x + radius, y),
        (x, y + radius),
        (x - radius, y),
    ];
    pen.polygon(corners, Role::Trend);
}

fn ring(at: (f64, f64), radius: f64, pen: &mut Pen) {
    pen.dot(at, radius, Role::Trend);
    pen.dot(at, radius * 0.72, Role::Background);
}

/// How many went up and down, each with a sign that needs no colour and no font.
fn draw_change(change: Option<(u32, u32)>, right: f64, line: f64, size: f64, pen: &mut Pen) {
    let size = size * 0.92;
    let Some((up, down)) = change else {
        pen.text(text(
            "—",
            (right, line),
            Anchor::End,
            size,
            Weight::Regular,
            Role::MutedText,
        ));
        return;
    };
    let half = size * 0.28;
    let middle = line - size * CAP_HEIGHT / 2.0;
    let mut sign = |n: u32, right: f64, is_up: bool| {
        let (tip, foot) = if is_up {
            (middle - half, middle + half)
        } else {
            (middle + half, middle - half)
        };
        let corners = vec![
            (right - half * 2.0, foot),
            (right, foot),
            (right - half, tip),
        ];
        pen.polygon(corners, Role::MutedText);
        let at = (right - half * 2.0 - size * 0.25, line);
        pen.text(text(
            &n.to_string(),
            at,
            Anchor::End,
            size,
            Weight::Regular,
            Role::Text,
        ));
    };
    sign(down, right, false);
    sign(up, right - size * 2.4, true);
}

/// The medians over the years, on the same five levels.
fn draw_line(line: &[(f64, f64)], area: &Area, hair: f64, pen: &mut Pen) {
    let (top, bottom) = (
        area.top + area.height() * 0.2,
        area.bottom - area.height() * 0.2,
    );
    let radius = (area.height() * 0.09).max(1.4);
    let place = |(at, median): (f64, f64)| {
        let share = (median - 1.0) / (Level::N as f64 - 1.0);
        (
            area.left + radius + at * (area.width() - 2.0 * radius),
            bottom - share * (bottom - top),
        )
    };
    for y in [top, bottom] {
        pen.line(
            vec![(area.left, y), (area.right, y)],
            hair * 0.7,
            Role::Grid,
        );
    }
    let path: Vec<_> = line.iter().copied().map(place).collect();
    pen.line(path.clone(), hair * 1.8, Role::Trend);
    for ((at, _), place) in line.iter().zip(&path) {
        // The last check-up is filled; where it is hidden, nothing is.
        let is_last = *at >= 1.0;
        if is_last {
            pen.dot(*place, radius * 1.2, Role::Trend);
        } else {
            ring(*place, radius, pen);
        }
    }
}
