//! What the benches and the training of the models need of the line's single stages. No part of the public
//! interface: it changes with the stages.

pub mod line;
pub mod training;
