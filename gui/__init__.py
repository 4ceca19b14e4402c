"""The windows: they collect, ask and show. No rule, sum or query here."""
