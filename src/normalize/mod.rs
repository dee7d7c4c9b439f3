//! Printed values into typed ones.
