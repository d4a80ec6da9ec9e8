"""The dossier: what a project team fills in, keeps, hands over and takes in again."""
