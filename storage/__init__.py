"""Keeps dossiers in a database, and every change that was made to them."""
