"""The pages that show where sources differ. Datasette is known here and in the hooks only."""
