"""Use cases: gather what is needed, ask the pure core, keep the outcome."""
