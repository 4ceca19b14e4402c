"""Papers of the register of cooperatives: the decree of statuses, letters of teguran."""
