//! Hears the witnesses of a field and keeps the record.

use super::precedence;
use crate::candidate::{Candidate, Candidates, Value};
use crate::report::{self, Field, FieldReport, Note, Report};

/// The claims, and the report that is being written about them.
pub(super) struct Resolver<'c> {
    pub(super) candidates: &'c Candidates,
    pub(super) report: Report,
    /// Whether anybody will read which claims were heard.
    inspecting: bool,
}

impl<'c> Resolver<'c> {
    pub(super) fn new(candidates: &'c Candidates, inspecting: bool) -> Self {
        Self {
            candidates,
            report: Report { notes: candidates.notes.clone(), ..Report::default() },
            inspecting,
        }
    }

    /// The first value, in order of precedence, that `accept` makes something of.
    pub(super) fn first<T>(
        &mut self,
        field: Field,
        mut accept: impl FnMut(&'c Candidate) -> Option<T>,
    ) -> Option<T> {
        let heard = precedence::in_order(self.candidates, field);
        let mut chosen = None;
        for (at, candidate) in heard.iter().enumerate() {
            if let Some(value) = accept(candidate) {
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
        self.first(field, |candidate| match &candidate.value {
            Value::Text(text) => accept(text),
            _ => None,
        })
    }

    /// Writes down which claim was chosen, and which were not.
    pub(super) fn record(&mut self, field: Field, heard: &[&Candidate], chosen: Option<usize>) {
        if !self.inspecting || heard.is_empty() {
            return;
        }
        let witness = |candidate: &&Candidate| report::Candidate {
            source: candidate.source,
            value: candidate.value.printed(),
        };
        let winner = chosen.and_then(|at| heard.get(at)).map(witness);
        let mut rivals: Vec<report::Candidate> = Vec::new();
        // Markup and line may both tell of one thing shown: it is one witness.
        for (_, candidate) in heard.iter().enumerate().filter(|(at, _)| Some(*at) != chosen) {
            let rival = witness(candidate);
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
