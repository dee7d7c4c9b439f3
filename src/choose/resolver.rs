//! Picks among the candidates of a field and keeps the record for the report.

use super::precedence;
use crate::candidate::{Candidate, Candidates, Value};
use crate::report::{self, Field, FieldReport, Note, Report, Rule, Source};

/// The candidates, and the report on what became of them.
pub(crate) struct Resolver<'c> {
    pub(crate) candidates: &'c Candidates,
    pub(crate) report: Report,
    /// Whether the caller wants to know about the fields; without it nothing is recorded.
    inspecting: bool,
}

impl<'c> Resolver<'c> {
    pub(crate) fn new(candidates: &'c Candidates, report: Report, inspecting: bool) -> Self {
        Self { candidates, report, inspecting }
    }

    /// Returns the candidates of a field in order of precedence.
    pub(crate) fn in_order(&self, field: Field) -> Vec<&'c Candidate> {
        precedence::in_order(self.candidates, field)
    }

    /// Returns the first value, in order of precedence, that `accept` makes of a candidate.
    pub(crate) fn first<T>(
        &mut self,
        field: Field,
        mut accept: impl FnMut(&'c Candidate) -> Option<T>,
    ) -> Option<T> {
        let ordered = self.in_order(field);
        let chosen = ordered.iter().enumerate().find_map(|(at, candidate)| Some((at, accept(candidate)?)));
        self.record(field, &ordered, chosen.as_ref().map(|(at, _)| (*at, Rule::Precedence)));
        chosen.map(|(_, value)| value)
    }

    /// Does the same for candidates that are texts.
    pub(crate) fn first_text<T>(
        &mut self,
        field: Field,
        mut accept: impl FnMut(&'c str) -> Option<T>,
    ) -> Option<T> {
        self.first(field, |candidate| match &candidate.value {
            Value::Text(text) => accept(text),
            _ => None,
        })
    }

    /// Records which candidate was chosen by which rule, and which were passed over.
    pub(crate) fn record(&mut self, field: Field, ordered: &[&Candidate], chosen: Option<(usize, Rule)>) {
        if !self.inspecting || ordered.is_empty() {
            return;
        }
        let at = chosen.map(|(at, _)| at);
        let winner = at.and_then(|at| ordered.get(at)).map(|candidate| reported(candidate));
        let mut report = FieldReport::new(field, winner, chosen.map(|(_, rule)| rule));
        for (_, candidate) in ordered.iter().enumerate().filter(|(place, _)| Some(*place) != at) {
            add_rival(&mut report, reported(candidate));
        }
        self.report.fields.retain(|report| report.field != field);
        self.report.fields.push(report);
    }

    /// Records a list by its number of items, unless it is empty.
    pub(crate) fn record_list(&mut self, field: Field, items: usize, source: Source, rule: Rule) {
        if self.inspecting && items > 0 {
            let chosen = Some(report::Candidate { source, value: format!("{items} {field}") });
            self.report.fields.push(FieldReport::new(field, chosen, Some(rule)));
        }
    }

    /// Names the rule behind a field's value if it came from this source.
    pub(crate) fn name_rule(&mut self, field: Field, source: Source, rule: Rule) {
        let report = self.report.fields.iter_mut().find(|report| report.field == field);
        if let Some(report) = report {
            if report.chosen.as_ref().is_some_and(|chosen| chosen.source == source) {
                report.rule = Some(rule);
            }
        }
    }

    /// Records candidates that came to a field whose value was chosen already.
    pub(crate) fn record_late(&mut self, field: Field, late: &[&Candidate], effect: Effect) {
        if !self.inspecting {
            return;
        }
        let mut late = late.iter().map(|candidate| reported(candidate));
        let mut report = self.take_report(field);
        match effect {
            Effect::None => late.for_each(|candidate| add_rival(&mut report, candidate)),
            Effect::Added => report.added.extend(late),
            Effect::Replaced(rule) => {
                let earlier = report.chosen.take().into_iter().chain(std::mem::take(&mut report.added));
                report.chosen = late.next();
                report.rule = Some(rule);
                report.added = late.collect();
                earlier.for_each(|candidate| add_rival(&mut report, candidate));
            }
        }
        self.report.fields.push(report);
    }

    /// Records that a field has no value after all.
    pub(crate) fn record_none(&mut self, field: Field) {
        if let Some(report) = self.report.fields.iter_mut().find(|report| report.field == field) {
            report.rule = None;
            if let Some(chosen) = report.chosen.take() {
                report.rivals.insert(0, chosen);
            }
        }
    }

    /// Adds a note, once.
    pub(crate) fn note(&mut self, note: Note) {
        if !self.report.notes.contains(&note) {
            self.report.notes.push(note);
        }
    }

    fn take_report(&mut self, field: Field) -> FieldReport {
        match self.report.fields.iter().position(|report| report.field == field) {
            Some(at) => self.report.fields.remove(at),
            None => FieldReport::new(field, None, None),
        }
    }
}

/// What late candidates did to the value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing.
    None,
    /// They added to it.
    Added,
    /// They are the value now, by this rule.
    Replaced(Rule),
}

fn reported(candidate: &Candidate) -> report::Candidate {
    report::Candidate { source: candidate.source, value: candidate.value.printed() }
}

/// Adds a rival once: markup and line may both hold one thing shown.
fn add_rival(report: &mut FieldReport, rival: report::Candidate) {
    if report.chosen.as_ref() != Some(&rival) && !report.rivals.contains(&rival) {
        report.rivals.push(rival);
    }
}
