//! How much a frame of the window costs, and how soon the first one is there:
//! `cargo bench --bench window`.
//!
//! Ten communities of fifteen years, 100 000 activities in all; then the list of
//! the 10 000 members of one, and the journal of one with 100 000 activities; then the
//! processor time from a stored meeting to the page in sight, among 100 communities.
//! Nothing is painted: a frame here is what the processor does for it (layout, shapes, the
//! tree that screen readers are told, triangles), as on any machine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, NaiveDateTime};
use eframe::egui::{self, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use essor::app::{
    ActivityDraft, Command, Desk, DraftKind, ImportChoices, Reporter, Settings, ThemeChoice, Worker,
};
use essor::domain::{HeadCount, Measure};
use essor::i18n::{Language, Tr};
use essor::ui::{EssorApp, FilePicker, Parts, Picked, Purpose};

const N_COMMUNITIES: usize = 10;
const N_ACTIVITIES: usize = 100_000;
const N_YEARS: u64 = 15;
const N_FRAMES: usize = 300;
const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

/// Nobody is asked for a file here.
struct NoPicker;

impl FilePicker for NoPicker {
    fn pick(&self, _: &egui::Context, _: &Tr, _: Purpose, _: &Path) -> Receiver<Picked> {
        mpsc::channel().1
    }
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 20)
        .and_then(|day| day.and_hms_opt(8, 0, 0))
        .expect("a moment")
}

/// A log of contributions, each an activity of its own: they rise for five
/// years, stay for five and fall for five.
fn log() -> String {
    let mut random = fastrand::Rng::with_seed(1);
    let mut csv = String::from("date,membre,activité,communauté\n");
    let n_days = N_YEARS * 365;
    let mut n_left = N_ACTIVITIES;
    while n_left > 0 {
        let age = random.f64();
        let level = (3.0 * age).min(1.0).min(3.2 - 3.0 * age);
        if random.f64() < level {
            let day = now().date() - Days::new(n_days - (age * n_days as f64) as u64);
            let community = random.usize(..N_COMMUNITIES);
            let member = random.usize(..400);
            let row = format!("{day},Membre {member},contribution,Communauté {community}\n");
            csv.push_str(&row);
            n_left -= 1;
        }
    }
    csv
}

fn window(register: &Path) -> Harness<'static, EssorApp> {
    let parts = Parts {
        settings: Settings {
            language: Language::Fr,
            theme: ThemeChoice::Light,
            ..Settings::default()
        },
        keep_settings: Box::new(|_| {}),
        worker: Worker::start(Arc::new(now), || {}),
        picker: Box::new(NoPicker),
        mappings: PathBuf::new(),
    };
    let register = register.to_path_buf();
    Harness::builder()
        .with_size(SIZE)
        .build_eframe(|creation| EssorApp::new(&creation.egui_ctx, parts, Some(register)))
}

/// One frame, up to its triangles.
fn frame(window: &mut Harness<'_, EssorApp>) -> Duration {
    let begun = Instant::now();
    window.step();
    let output = window.output();
    let triangles = window
        .ctx
        .tessellate(output.shapes.clone(), output.pixels_per_point);
    std::hint::black_box(triangles);
    begun.elapsed()
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = folder.path().join("log.csv");
    let register = folder.path().join("log.essor");
    std::fs::write(&csv, log()).expect("the log is written");
    let mut desk = Desk::new(Arc::new(now));
    desk.create(&register).expect("a register");
    desk.import(
        &csv,
        &ImportChoices {
            community: Some("Cercle".to_owned()),
            ..ImportChoices::default()
        },
        &Reporter::silent(),
    )
    .expect("the log is imported");
    drop(desk);

    let begun = Instant::now();
    let mut window = window(&register);
    frame(&mut window);
    let first = begun.elapsed();
    let mut longest = Duration::ZERO;
    while window
        .query_all_by_label_contains("Communauté 9")
        .next()
        .is_none()
    {
        longest = longest.max(frame(&mut window));
        std::thread::sleep(Duration::from_millis(5));
    }
    let listed = begun.elapsed();
    while window.query_by_label("Tableau").is_none() {
        longest = longest.max(frame(&mut window));
        std::thread::sleep(Duration::from_millis(5));
    }
    let drawn = begun.elapsed();
    window.run_steps(5);

    let still: Vec<Duration> = (0..N_FRAMES).map(|_| frame(&mut window)).collect();
    let mut moving = Vec::with_capacity(N_FRAMES);
    for place in 0..N_FRAMES {
        let x = SIZE.x * (0.3 + 0.6 * place as f32 / N_FRAMES as f32);
        window.hover_at(Pos2::new(x, SIZE.y * 0.7));
        moving.push(frame(&mut window));
    }
    println!("{N_COMMUNITIES} communities, {N_YEARS} years, {N_ACTIVITIES} activities");
    println!("first frame after {:.0} ms", first.as_secs_f64() * 1e3);
    println!(
        "all communities read after {:.0} ms",
        listed.as_secs_f64() * 1e3
    );
    println!("first chart after {:.0} ms", drawn.as_secs_f64() * 1e3);
    println!(
        "longest frame until then {:.1} ms",
        longest.as_secs_f64() * 1e3
    );
    println!("a frame, nothing moves: {}", told(still));
    println!("a frame, the mouse moves over the chart: {}", told(moving));
    println!("{}", members(folder.path()));
    println!("{}", journal(folder.path()));
    println!("{}", after_a_meeting(folder.path()));
}

/// Seconds of processor all threads of this process have used, where the
/// system tells (Linux); elsewhere the clock on the wall.
fn processor_seconds(since: Instant) -> f64 {
    let Ok(threads) = std::fs::read_dir("/proc/self/task") else {
        return since.elapsed().as_secs_f64();
    };
    let nanoseconds: u64 = threads
        .filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok())
        .filter_map(|told| told.split(' ').next()?.parse::<u64>().ok())
        .sum();
    nanoseconds as f64 / 1e9
}

/// What a meeting that is stored costs when it shows: the list of all
/// communities and the page of the one in sight, of a programme of many
/// communities that met each month for six years.
fn after_a_meeting(folder: &Path) -> String {
    const N_COMMUNITIES: usize = 100;
    const N_MONTHS: u64 = 72;
    const N_STORED: u64 = 12;
    let mut random = fastrand::Rng::with_seed(4);
    let mut csv = String::from("date,membre,activité,communauté\n");
    for community in 0..N_COMMUNITIES {
        for month in 0..N_MONTHS {
            let day = now().date() - Days::new(30 * (month + 1));
            for _ in 0..random.usize(4..16) {
                let member = random.usize(..40);
                let row = format!("{day},Membre {member},rencontre,Communauté {community}\n");
                csv.push_str(&row);
            }
        }
    }
    let (file, register) = (folder.join("many.csv"), folder.join("many.essor"));
    std::fs::write(&file, csv).expect("the log is written");
    let mut desk = Desk::new(Arc::new(now));
    desk.create(&register).expect("a register");
    desk.import(&file, &ImportChoices::default(), &Reporter::silent())
        .expect("the log is imported");
    let begun = Instant::now();
    let before = processor_seconds(begun);
    let view = desk
        .register_view(&Reporter::silent())
        .expect("the communities are read");
    let all = processor_seconds(begun) - before;
    let in_sight = view.communities[0].id;
    let measure = Measure::default();
    desk.page(in_sight, measure).expect("the page in sight");
    let mut times: [f64; 3] = [0.0; 3];
    for place in 0..N_STORED {
        let draft = ActivityDraft {
            id: None,
            community: in_sight,
            kind: DraftKind::Named("Rencontre".to_owned()),
            held_on: now().date() - Days::new(29 - place),
            title: format!("Rencontre {place}"),
            head_count: HeadCount {
                present: Some(9),
                ..HeadCount::default()
            },
            duration_minutes: None,
            satisfaction_percent: None,
            facilitator_minutes: None,
            notes: String::new(),
            mode: None,
            people: Vec::new(),
        };
        let mut clock = processor_seconds(begun);
        let mut lap = |time: &mut f64| {
            let reached = processor_seconds(begun);
            *time += reached - clock;
            clock = reached;
        };
        desk.execute(Command::StoreActivity(draft))
            .expect("the meeting is stored");
        lap(&mut times[0]);
        desk.register_view(&Reporter::silent())
            .expect("the communities are read");
        lap(&mut times[1]);
        desk.page(in_sight, measure).expect("the page in sight");
        lap(&mut times[2]);
    }
    let [stored, listed, shown] = times.map(|time| time * 1e3 / N_STORED as f64);
    format!(
        "{N_COMMUNITIES} communities, {N_MONTHS} months: at first {:.0} ms of processor; after a \
         meeting {stored:.1} ms to store it, {listed:.1} ms for the list, {shown:.1} ms for the \
         page in sight",
        all * 1e3
    )
}

/// What most frames took.
fn told(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    format!(
        "median {:.2} ms, 95 of 100 under {:.2} ms",
        at(0.5),
        at(0.95)
    )
}

/// The list of the members of a community of very many, while it is walked.
fn members(folder: &Path) -> String {
    const N_PEOPLE: usize = 10_000;
    let mut random = fastrand::Rng::with_seed(2);
    let mut csv = String::from("date,membre,activité,communauté\n");
    for person in 0..N_PEOPLE {
        for _ in 0..random.usize(1..8) {
            let day = now().date() - Days::new(30 * random.u64(1..60));
            let row = format!("{day},Membre {person},rencontre,Grande\n");
            csv.push_str(&row);
        }
    }
    let (file, register) = (folder.join("members.csv"), folder.join("members.essor"));
    std::fs::write(&file, csv).expect("the log is written");
    let mut desk = Desk::new(Arc::new(now));
    desk.create(&register).expect("a register");
    desk.import(
        &file,
        &ImportChoices {
            community: Some("Cercle".to_owned()),
            ..ImportChoices::default()
        },
        &Reporter::silent(),
    )
    .expect("the log is imported");
    drop(desk);
    let mut window = window(&register);
    let wait_for = |window: &mut Harness<'_, EssorApp>, label: &str| {
        while window.query_all_by_label_contains(label).next().is_none() {
            frame(window);
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    wait_for(&mut window, "Membres");
    window.get_by_label("Membres").click();
    let begun = Instant::now();
    wait_for(&mut window, "Liste de");
    let read = begun.elapsed();
    window.get_by_label_contains("Liste de").focus();
    window.run_steps(5);
    let walked = (0..N_FRAMES)
        .map(|_| {
            window.key_press(egui::Key::PageDown);
            frame(&mut window)
        })
        .collect();
    format!(
        "{N_PEOPLE} members read after {:.0} ms; a frame, paging through them: {}",
        read.as_secs_f64() * 1e3,
        told(walked)
    )
}

/// The journal of one community with everything in it, while it is walked,
/// and how soon a filter shows.
fn journal(folder: &Path) -> String {
    let mut random = fastrand::Rng::with_seed(3);
    let mut csv = String::from("date,membre,activité,communauté\n");
    for _ in 0..N_ACTIVITIES {
        let day = now().date() - Days::new(random.u64(1..N_YEARS * 365));
        let (member, kind) = (random.usize(..400), random.usize(..40));
        let row = format!("{day},Membre {member},sorte {kind},Grande\n");
        csv.push_str(&row);
    }
    let (file, register) = (folder.join("journal.csv"), folder.join("journal.essor"));
    std::fs::write(&file, csv).expect("the log is written");
    let mut desk = Desk::new(Arc::new(now));
    desk.create(&register).expect("a register");
    desk.import(
        &file,
        &ImportChoices {
            community: Some("Cercle".to_owned()),
            ..ImportChoices::default()
        },
        &Reporter::silent(),
    )
    .expect("the log is imported");
    drop(desk);
    let mut window = window(&register);
    let wait_for = |window: &mut Harness<'_, EssorApp>, label: &str| {
        let mut longest = Duration::ZERO;
        while window.query_all_by_label_contains(label).next().is_none() {
            longest = longest.max(frame(window));
            std::thread::sleep(Duration::from_millis(5));
        }
        longest
    };
    wait_for(&mut window, "Journal");
    window.get_by_label("Journal").click();
    let begun = Instant::now();
    let longest = wait_for(&mut window, "Liste de");
    let read = begun.elapsed();
    window.get_by_label_contains("Liste de").focus();
    window.run_steps(5);
    let walked = (0..N_FRAMES)
        .map(|_| {
            window.key_press(egui::Key::PageDown);
            frame(&mut window)
        })
        .collect();
    window.event(egui::Event::Text("sorte 17".to_owned()));
    let begun = Instant::now();
    let longest = longest.max(wait_for(&mut window, " sur 1"));
    let filtered = begun.elapsed();
    format!(
        "a journal of {N_ACTIVITIES} activities read after {:.0} ms, filtered after {:.0} ms, \
         longest frame meanwhile {:.1} ms; a frame, paging through it: {}",
        read.as_secs_f64() * 1e3,
        filtered.as_secs_f64() * 1e3,
        longest.as_secs_f64() * 1e3,
        told(walked)
    )
}
