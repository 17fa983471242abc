"""Who is who, and which claims report the same event."""
