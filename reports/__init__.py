"""Draws the assessment as a PDF. Only this folder knows ReportLab."""
