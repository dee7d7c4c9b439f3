//! Counts the pipeline's steps in tests and under the feature `work`, so that they can tell work that grows with the
//! square of the page. Otherwise nothing is counted, and nothing is left of the calls.

#[cfg(any(test, feature = "work"))]
mod counted {
    use std::cell::Cell;

    /// Steps of one kind each.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Steps {
        /// Nodes of the page looked at.
        pub nodes: usize,
        /// Bytes of text read.
        pub text: usize,
        /// Candidates, links and blocks looked at.
        pub items: usize,
    }

    thread_local! {
        static STEPS: Cell<Steps> = const { Cell::new(Steps { nodes: 0, text: 0, items: 0 }) };
    }

    pub(crate) fn add(nodes: usize, text: usize, items: usize) {
        let steps = STEPS.get();
        STEPS.set(Steps { nodes: steps.nodes + nodes, text: steps.text + text, items: steps.items + items });
    }

    /// Runs something and returns the steps that it took on this thread.
    pub fn steps_of<R>(run: impl FnOnce() -> R) -> (R, Steps) {
        let outer = STEPS.replace(Steps::default());
        let result = run();
        let steps = STEPS.replace(outer);
        (result, steps)
    }
}

#[cfg(feature = "work")]
pub use counted::Steps;
#[cfg(any(test, feature = "work"))]
pub use counted::steps_of;

#[cfg(not(any(test, feature = "work")))]
mod counted {
    #[inline]
    pub(crate) fn add(_: usize, _: usize, _: usize) {}
}

/// A node of the page is looked at.
#[inline]
pub(crate) fn node() {
    counted::add(1, 0, 0);
}

/// So many bytes of a text are read.
#[inline]
pub(crate) fn text(bytes: usize) {
    counted::add(0, bytes, 0);
}

/// So many candidates, links or blocks are looked at.
#[inline]
pub(crate) fn items(count: usize) {
    counted::add(0, 0, count);
}
