"""The office itself: profile, officers, signatories, places."""
