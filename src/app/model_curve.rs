//! The model curve that belongs to a register, so that it travels with it.

use super::AppError;
use crate::analysis::ModelCurve;
use crate::store::{Change, Reader};

/// Its name among the register's settings.
const KEY: &str = "model_curve";

/// The register's model curve; the usual one where it has none of its own or
/// what is stored cannot be read.
pub(super) fn of_store(store: Reader<'_>) -> Result<ModelCurve, AppError> {
    Ok(store
        .setting(KEY)?
        .and_then(|stored| serde_json::from_str(&stored).ok())
        .unwrap_or_default())
}

/// Keeps a curve. The usual one is kept by forgetting the other, so that the
/// register follows when Essor's own changes.
pub(super) fn keep(curve: ModelCurve, change: &Change<'_>) -> Result<(), AppError> {
    if curve == ModelCurve::default() {
        return Ok(change.delete_setting(KEY)?);
    }
    // Five numbers can always be written.
    let stored = serde_json::to_string(&curve).unwrap_or_default();
    Ok(change.set_setting(KEY, &stored)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Command, Desk, system_clock};

    fn desk() -> Desk {
        let mut desk = Desk::new(system_clock());
        desk.open_in_memory().expect("a register");
        desk
    }

    fn curve(desk: &Desk) -> ModelCurve {
        of_store(desk.store().expect("a register").read()).expect("a curve")
    }

    #[test]
    fn a_curve_is_kept_undone_and_set_back() {
        let mut desk = desk();
        let own = ModelCurve::new(9, 30, 24).with_second_plateau(20, 40);
        assert_eq!(curve(&desk), ModelCurve::default());
        desk.execute(Command::ChangeModelCurve(own)).expect("kept");
        assert_eq!(curve(&desk), own);
        desk.undo().expect("undone");
        assert_eq!(curve(&desk), ModelCurve::default());
        desk.redo().expect("redone");
        assert_eq!(curve(&desk), own);
        let usual = Command::ChangeModelCurve(ModelCurve::default());
        desk.execute(usual).expect("set back");
        assert_eq!(curve(&desk), ModelCurve::default());
        desk.undo().expect("undone");
        assert_eq!(curve(&desk), own);
    }

    #[test]
    fn a_curve_that_cannot_be_read_is_the_usual_one() {
        let mut desk = desk();
        let store = desk.store_mut().expect("a register");
        store
            .change("app-command-change-model-curve", |change| {
                change.set_setting(KEY, "{ not a curve")
            })
            .expect("stored");
        assert_eq!(curve(&desk), ModelCurve::default());
    }
}
