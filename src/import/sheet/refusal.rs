//! What the library that reads workbooks says of one, as a refusal. Where its
//! words may be those of a sheet or a cell, they are left out: nobody's name is
//! in an error.

use calamine::{OdsError, XlsError, XlsxError};

use crate::import::RefusalReason;

pub(super) fn of_xlsx(error: XlsxError) -> RefusalReason {
    match error {
        XlsxError::Password => RefusalReason::Encrypted,
        XlsxError::CellError(_)
        | XlsxError::CellTAttribute(_)
        | XlsxError::Unrecognized { .. }
        | XlsxError::WorksheetNotFound(_)
        | XlsxError::TableNotFound(_)
        | XlsxError::NotAWorksheet(_)
        | XlsxError::PivotTableNotFound(_) => RefusalReason::damaged(),
        error => RefusalReason::damaged_by(error),
    }
}

pub(super) fn of_xls(error: XlsError) -> RefusalReason {
    match error {
        XlsError::Password => RefusalReason::Encrypted,
        XlsError::WorksheetNotFound(_) => RefusalReason::damaged(),
        error => RefusalReason::damaged_by(error),
    }
}

pub(super) fn of_ods(error: OdsError) -> RefusalReason {
    match error {
        OdsError::Password => RefusalReason::Encrypted,
        OdsError::Mismatch { .. } | OdsError::WorksheetNotFound(_) => RefusalReason::damaged(),
        error => RefusalReason::damaged_by(error),
    }
}
