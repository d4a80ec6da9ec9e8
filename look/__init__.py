"""Colours, type, marks and status icons: one source for screen, plot, phone page and PDF."""
