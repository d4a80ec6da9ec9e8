"""The screens that a project team works in."""
