//! Hears the witnesses of a field and keeps the record.

use super::precedence;
use crate::claims::{Claim, Claims, Value};
use crate::report::{Field, FieldReport, Note, Report, Witness};

/// The claims, and the report that is being written about them.
pub(super) struct Hearing<'c> {
    pub(super) claims: &'c Claims,
    pub(super) report: Report,
    /// Whether anybody will read which claims were heard.
    inspecting: bool,
}

impl<'c> Hearing<'c> {
    pub(super) fn new(claims: &'c Claims, inspecting: bool) -> Self {
        Self { claims, report: Report { notes: claims.notes.clone(), ..Report::default() }, inspecting }
    }

    /// The first value, in order of precedence, that `accept` makes something of.
    pub(super) fn first<T>(
        &mut self,
        field: Field,
        mut accept: impl FnMut(&'c Claim) -> Option<T>,
    ) -> Option<T> {
        let heard = precedence::in_order(self.claims, field);
        let mut chosen = None;
        for (at, claim) in heard.iter().enumerate() {
            if let Some(value) = accept(claim) {
                chosen = Some((at, value));
                break;
            }
        }
        let (at, value) = match chosen {
            Some((at, value)) => (Some(at), Some(value)),
            None => (None, None),
        };
        self.record(field, &heard, at);
        value
    }

    /// The same for claims that are texts.
    pub(super) fn first_text<T>(
        &mut self,
        field: Field,
        mut accept: impl FnMut(&'c str) -> Option<T>,
    ) -> Option<T> {
        self.first(field, |claim| match &claim.value {
            Value::Text(text) => accept(text),
            _ => None,
        })
    }

    /// Writes down which claim was chosen, and which were not.
    pub(super) fn record(&mut self, field: Field, heard: &[&Claim], chosen: Option<usize>) {
        if !self.inspecting || heard.is_empty() {
            return;
        }
        let witness =
            |claim: &&Claim| Witness { source: claim.origin.source(), value: claim.value.printed() };
        let winner = chosen.and_then(|at| heard.get(at)).map(witness);
        let mut rivals: Vec<Witness> = Vec::new();
        // Markup and line may both tell of one thing shown: it is one witness.
        for (_, claim) in heard.iter().enumerate().filter(|(at, _)| Some(*at) != chosen) {
            let rival = witness(claim);
            if winner.as_ref() != Some(&rival) && !rivals.contains(&rival) {
                rivals.push(rival);
            }
        }
        self.report.fields.retain(|report| report.field != field);
        self.report.fields.push(FieldReport { field, chosen: winner, rivals });
    }

    /// Takes note once.
    pub(super) fn note(&mut self, note: Note) {
        if !self.report.notes.contains(&note) {
            self.report.notes.push(note);
        }
    }
}
