"""Files of others: what other systems hand out, read into what a dossier can hold, and tables handed out to them."""
