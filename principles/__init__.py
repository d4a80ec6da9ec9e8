"""Principle sets, their sources, the ladder of participation and the glossary, as data with a source for each fact."""
