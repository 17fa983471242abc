"""What the text says by itself: parse, times, quantities, names, certainty."""
