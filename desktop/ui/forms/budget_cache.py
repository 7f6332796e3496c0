"""The sums of a plan's money, made once for as long as nothing that they rest on has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.budget import Budget, budget_of

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan


class BudgetCache:
    """Keeps the sums of the plan that was asked for last."""

    def __init__(self) -> None:
        self._basis: tuple[object, ...] = ()
        self._budget = Budget()

    def of(self, plan: Plan) -> Budget:
        """Return the sums of a plan; one that shares the tables of money and places costs nothing."""
        basis = (
            plan.budget_lines,
            plan.activities,
            plan.projects,
            plan.flagship_projects,
            plan.programmes,
            plan.issues,
        )
        is_same = len(self._basis) == len(basis) and all(
            now is before for now, before in zip(basis, self._basis, strict=True)
        )
        if not is_same:
            self._budget = budget_of(plan)
            self._basis = basis
        return self._budget
