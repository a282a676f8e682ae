//! The weights of all states in one month, what a step from one month to another needs,
//! and the loops over levels.
//!
//! Levels go side by side, [`LANES`] at a time, as many as the processor takes at once, in
//! windows whose width is known to the compiler: most are so narrow that finding out how
//! often to go round would take longer than going.
//! Each number is reckoned by itself, one operation after another, whatever it is: the
//! results are the same to the last bit everywhere.

use fearless_simd::{Simd, SimdFrom, f32x8};

use super::grid::{Grid, Move, Sum};

/// Added to every weight. Numbers near the smallest that an `f32` holds are a
/// hundred times slower to reckon with, and mean as little as this one.
pub(crate) const TINY: f32 = 1e-18;

/// Levels side by side.
pub(crate) const LANES: usize = 8;

/// How wide windows are, in blocks of [`LANES`] levels; the last is the most.
pub(crate) const WIDTHS: [usize; 8] = [2, 3, 4, 6, 8, 12, 16, 32];

/// The levels of a window, block by block.
pub(crate) type Levels<const B: usize> = [[f32; LANES]; B];

/// The least width that has room for so many levels, in levels.
pub(crate) fn width_of(n_levels: usize) -> usize {
    let enough = |width: &&usize| **width * LANES >= n_levels;
    let most = WIDTHS[WIDTHS.len() - 1];
    WIDTHS.iter().find(enough).copied().unwrap_or(most) * LANES
}

/// Does the work for windows of so many levels: `B` is how many blocks they are.
macro_rules! at_width {
    ($n_levels:expr, $B:ident, $work:expr) => {
        at_width!(@ $n_levels / LANES, $B, $work, 2 3 4 6 8 12 16)
    };
    (@ $n_blocks:expr, $B:ident, $work:expr, $($width:literal)+) => {
        match $n_blocks {
            $($width => {
                const $B: usize = $width;
                $work
            })+
            _ => {
                const $B: usize = WIDTHS[WIDTHS.len() - 1];
                $work
            }
        }
    };
}
pub(crate) use at_width;

/// Does the work with the widest registers that this processor has: what is spelt out in
/// them, or what the compiler puts side by side. Two copies of it are made, no more: for
/// what every processor of its kind has, and for the wide registers that most have.
macro_rules! widely {
    ($level:expr, $work:expr) => {
        $crate::analysis::lattice::widely!($level, _ => $work)
    };
    ($level:expr, $simd:pat => $work:expr) => {{
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        let done = match $level.as_avx2() {
            Some(avx2) => fearless_simd::Simd::vectorize(
                avx2,
                #[inline(always)]
                || {
                    let $simd = avx2;
                    $work
                },
            ),
            None => fearless_simd::dispatch!(fearless_simd::Level::baseline(), $simd => $work),
        };
        #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
        let done = fearless_simd::dispatch!($level, $simd => $work);
        done
    }};
}
pub(crate) use widely;

/// The levels that are looked at in a month: the first, and the one after the last; as
/// many as one of [`WIDTHS`] has.
pub(crate) type Window = std::ops::Range<usize>;

/// The states' weights in one month.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layer {
    /// Row by row, each over the levels of the window; elsewhere there is nothing.
    pub awake: Vec<f32>,
    pub window: Window,
    /// Silent before the first activity.
    pub unborn: f32,
    pub dormant: f32,
    /// What all of them add up to.
    pub total: f32,
}

impl Layer {
    pub(crate) fn new(grid: &Grid, window: Window, weight: f32) -> Self {
        let n_awake = grid.rows.len() * window.len();
        Self {
            awake: vec![weight; n_awake],
            window,
            unborn: weight,
            dormant: weight,
            total: weight * (n_awake + 2) as f32,
        }
    }

    /// Makes it one of another window. What it weighs is to be written anew.
    pub(crate) fn become_of(&mut self, grid: &Grid, window: Window) {
        self.awake.resize(grid.rows.len() * window.len(), 0.0);
        self.window = window;
    }

    /// The weights of a row over the levels of the window.
    pub(crate) fn row(&self, row: usize) -> &[f32] {
        let n = self.window.len();
        &self.awake[row * n..(row + 1) * n]
    }

    /// The weights of all rows.
    #[inline(always)]
    pub(crate) fn rows<const B: usize>(&self) -> &[Levels<B>] {
        rows(&self.awake)
    }

    /// The same, to be changed.
    #[inline(always)]
    pub(crate) fn rows_mut<const B: usize>(&mut self) -> &mut [Levels<B>] {
        rows_mut(&mut self.awake)
    }
}

/// Buffers for one step, kept from month to month. What is over levels is over those of
/// one window, and has room for all of them.
pub(crate) struct Scratch {
    /// Which registers there are.
    pub level: fearless_simd::Level,
    /// By step: the sum of its rows.
    pub sums: Vec<Vec<f32>>,
    /// By step: the same, of what begins another slope.
    pub changing: Vec<Vec<f32>>,
    /// The sum of all rows.
    pub total: Vec<f32>,
    /// What all slopes of a step share.
    pub shared: Vec<f32>,
    /// What all rows of a step do, whatever their slope.
    pub alike: Vec<f32>,
    /// What stays awake, by level.
    pub kept: Vec<f32>,
    /// What is awake in each row before it moves.
    pub staying: Vec<f32>,
    /// One row's levels, all of them, with [`Grid::reach`] on both sides.
    pub wide: Vec<f32>,
}

impl Scratch {
    pub(crate) fn new(grid: &Grid) -> Self {
        let n = grid.n_levels();
        let by_step = vec![vec![0.0; n]; grid.steps.len()];
        Self {
            level: fearless_simd::Level::new(),
            sums: by_step.clone(),
            changing: by_step,
            total: vec![0.0; n],
            shared: vec![0.0; n],
            alike: vec![0.0; n],
            kept: vec![0.0; n],
            staying: vec![0.0; n * grid.rows.len()],
            wide: vec![0.0; n + 2 * grid.reach],
        }
    }

    /// Adds up the rows of each step and all of them, and what begins another slope.
    pub(crate) fn add_up(&mut self, grid: &Grid, layer: &Layer) {
        widely!(
            self.level,
            simd => at_width!(layer.window.len(), B, self.add_up_within::<_, B>(simd, grid, layer))
        );
    }

    #[inline(always)]
    fn add_up_within<S: Simd, const B: usize>(&mut self, simd: S, grid: &Grid, layer: &Layer) {
        let rows = layer.rows::<B>();
        let total = levels_mut::<B>(&mut self.total);
        *total = [[0.0; LANES]; B];
        let of_steps = self.sums.iter_mut().zip(&mut self.changing);
        for ((sums, changing), step) in of_steps.zip(&grid.steps) {
            let (sums, changing) = (levels_mut::<B>(sums), levels_mut::<B>(changing));
            *sums = [[0.0; LANES]; B];
            *changing = [[0.0; LANES]; B];
            // Most rows begin another slope with the same chance.
            let usual = grid.rows[step.rows.start].change;
            let of_rows = grid.rows[step.rows.clone()].iter();
            for (row, of_row) in rows[step.rows.clone()].iter().zip(of_rows) {
                plus(simd, sums, row);
                let more = of_row.change - usual;
                if more > 0.0 {
                    add(simd, changing, more, row);
                }
            }
            add(simd, changing, usual, sums);
            plus(simd, total, sums);
        }
    }

    /// Leaves in `shared` what is spread over the rows of a step, of which `kept` stays
    /// awake.
    #[inline(always)]
    pub(crate) fn share<S: Simd, const B: usize>(&mut self, simd: S, spread: &[(Sum, f32)]) {
        let shared = levels_mut::<B>(&mut self.shared);
        *shared = [[0.0; LANES]; B];
        for (sum, weight) in spread {
            let sum = match *sum {
                Sum::All(step) => &self.sums[step],
                Sum::Changing(step) => &self.changing[step],
            };
            add(simd, shared, *weight, levels(sum));
        }
        times(simd, shared, levels(&self.kept));
    }
}

/// Numbers over levels, as blocks.
#[inline(always)]
pub(crate) fn lanes(of: &[f32]) -> &[[f32; LANES]] {
    of.as_chunks().0
}

/// The same, to be changed.
#[inline(always)]
pub(crate) fn lanes_mut(of: &mut [f32]) -> &mut [[f32; LANES]] {
    of.as_chunks_mut().0
}

/// Numbers over the levels of a window, row by row.
#[inline(always)]
pub(crate) fn rows<const B: usize>(of: &[f32]) -> &[Levels<B>] {
    lanes(of).as_chunks().0
}

/// The same, to be changed.
#[inline(always)]
pub(crate) fn rows_mut<const B: usize>(of: &mut [f32]) -> &mut [Levels<B>] {
    lanes_mut(of).as_chunks_mut().0
}

/// The first numbers of these, over the levels of a window.
#[inline(always)]
pub(crate) fn levels<const B: usize>(of: &[f32]) -> &Levels<B> {
    &rows(of)[0]
}

/// The same, to be changed.
#[inline(always)]
pub(crate) fn levels_mut<const B: usize>(of: &mut [f32]) -> &mut Levels<B> {
    &mut rows_mut(of)[0]
}

/// A block of levels in a register.
#[inline(always)]
pub(crate) fn held<S: Simd>(simd: S, block: &[f32; LANES]) -> f32x8<S> {
    f32x8::simd_from(simd, *block)
}

/// Writes what becomes of each block, given what it was and its place. No closure: one
/// that is not inlined would do without the wide registers.
macro_rules! each {
    ($simd:expr, $to:expr, |$old:tt, $place:ident| $new:expr) => {
        for ($place, to) in $to.iter_mut().enumerate() {
            let $old = held($simd, to);
            *to = $new.into();
        }
    };
}
pub(crate) use each;

/// `to *= by`, level by level.
#[inline(always)]
pub(crate) fn times<S: Simd, const B: usize>(simd: S, to: &mut Levels<B>, by: &Levels<B>) {
    each!(simd, to, |old, b| old * held(simd, &by[b]));
}

/// `to += factor · from`, level by level.
#[inline(always)]
pub(crate) fn add<S: Simd, const B: usize>(
    simd: S,
    to: &mut Levels<B>,
    factor: f32,
    from: &Levels<B>,
) {
    each!(simd, to, |old, b| old + held(simd, &from[b]) * factor);
}

/// `to += from`, level by level.
#[inline(always)]
pub(crate) fn plus<S: Simd, const B: usize>(simd: S, to: &mut Levels<B>, from: &Levels<B>) {
    each!(simd, to, |old, b| old + held(simd, &from[b]));
}

/// The sum over all levels. In the same order whatever the registers are.
#[inline(always)]
pub(crate) fn sum<S: Simd>(simd: S, of: &[[f32; LANES]]) -> f32 {
    let mut sums = held(simd, &[0.0; LANES]);
    for of in of {
        sums += held(simd, of);
    }
    <[f32; LANES]>::from(sums).iter().sum()
}

/// `Σ a · b`, in the same order too.
#[inline(always)]
pub(crate) fn dot<S: Simd>(simd: S, a: &[[f32; LANES]], b: &[[f32; LANES]]) -> f32 {
    let b = &b[..a.len()];
    let mut sums = held(simd, &[0.0; LANES]);
    for (place, a) in a.iter().enumerate() {
        sums += held(simd, a) * held(simd, &b[place]);
    }
    <[f32; LANES]>::from(sums).iter().sum()
}

/// Whether a move is made, or undone.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    Forth,
    Back,
}

/// `Σ taps[i] · from[first + j − offsets[i]]` by level `j` of a window, or `+` them on the
/// way back.
#[inline(always)]
pub(crate) fn moved<S: Simd, const B: usize>(
    simd: S,
    from: &[f32],
    first: usize,
    (by, way): (&Move, Way),
    out: &mut Levels<B>,
) {
    let offset = |i: usize| match way {
        Way::Forth => by.offsets[i],
        Way::Back => -by.offsets[i],
    };
    let one = levels::<B>(&from[(first as isize - offset(0)) as usize..]);
    let two = levels::<B>(&from[(first as isize - offset(1)) as usize..]);
    let three = levels::<B>(&from[(first as isize - offset(2)) as usize..]);
    let four = levels::<B>(&from[(first as isize - offset(3)) as usize..]);
    let [a, b, c, d] = by.taps;
    let (a, b) = (f32x8::simd_from(simd, a), f32x8::simd_from(simd, b));
    let (c, d) = (f32x8::simd_from(simd, c), f32x8::simd_from(simd, d));
    each!(simd, out, |_, place| {
        let near = held(simd, &one[place]) * a + held(simd, &two[place]) * b;
        let far = held(simd, &three[place]) * c + held(simd, &four[place]) * d;
        near + far
    });
}
