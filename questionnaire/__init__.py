"""Questions, the answers that fit them, and which of them a project is asked."""
