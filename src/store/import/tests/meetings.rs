//! What a file says of its meetings.

use super::*;

fn bring<'r>(store: &mut Store, rows: impl ExactSizeIterator<Item = NewRow<'r>>) -> ImportOutcome {
    store
        .add_import("import", &new_import(), rows, |_, _| true)
        .expect("imported")
}

/// Begin and end of each activity, in minutes, in the order of their days.
fn hours(store: &mut Store) -> Vec<(Option<u32>, Option<u32>)> {
    store
        .change("test", |change| {
            let mut query = change
                .db
                .prepare("SELECT begins_at, ends_at FROM activity ORDER BY held_on, id")?;
            let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok::<_, StoreError>(rows.collect::<Result<_, _>>()?)
        })
        .expect("readable")
}

#[test]
fn two_meetings_of_one_day_and_kind_with_titles_of_their_own_are_two() {
    let mut store = Store::in_memory().expect("memory");
    let (zoe, ali) = (
        line("2021-03-04", MEETING, "Zoé Roy"),
        line("2021-03-04", MEETING, "Ali Ba"),
    );
    let titled = |line, title| NewRow {
        title,
        ..Line::row(line)
    };
    bring(
        &mut store,
        [titled(&zoe, "Budget"), titled(&ali, "Accueil")].into_iter(),
    );
    assert_eq!(n(&store, Noun::Activity), 2);
}

#[test]
fn a_new_meeting_has_the_hours_that_its_rows_tell() {
    let mut store = Store::in_memory().expect("memory");
    let clock = |begins, ends| Clock {
        begins,
        ends: Some(ends),
    };
    let lines = ["Zoé Roy", "Ali Ba"].map(|name| line("2021-03-04", MEETING, name));
    let rows = lines.iter().zip([clock(540, 600), clock(555, 630)]);
    bring(
        &mut store,
        rows.map(|(line, clock)| NewRow {
            clock: Some(clock),
            ..line.row()
        }),
    );
    assert_eq!(hours(&mut store), [(Some(540), Some(630))]);

    // One more row for a meeting that was there says nothing of its hours.
    let late = line("2021-03-04", MEETING, "Bao Li");
    let row = NewRow {
        clock: Some(clock(800, 900)),
        ..late.row()
    };
    bring(&mut store, [row].into_iter());
    assert_eq!(hours(&mut store), [(Some(540), Some(630))]);
}

#[test]
fn someone_of_whom_an_address_alone_is_known_is_called_by_it() {
    let mut store = Store::in_memory().expect("memory");
    let line = Line {
        alias: Some("zoe@example.org"),
        ..line("2021-03-04", MEETING, "")
    };
    import(&mut store, &[line]);
    let people = store.read().people().expect("readable");
    let names: Vec<&str> = people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["zoe@example.org"]);
}
