"""Every query of the pages, by what it asks for; flags come from ``flag``, not from a view."""
