"""From a parsed passage to claims: who did what to whom, when, where, how sure, says who."""
