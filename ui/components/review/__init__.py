"""The parts of the screen on which a project is reviewed, decided and signed."""
