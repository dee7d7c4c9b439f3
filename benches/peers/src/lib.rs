//! What the two programs of this crate share; `src/bin/peers.rs` is the one to run.

#[path = "../../bare/mod.rs"]
mod bare;
#[path = "../../generator/mod.rs"]
mod generator;
pub mod options;
#[path = "../../pages/mod.rs"]
pub mod pages;
pub mod pool;
pub mod readers;
pub mod table;
pub mod worker;
