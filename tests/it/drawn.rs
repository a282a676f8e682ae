//! Draws the window without a display or a GPU, the same on every machine.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use dream_soft_render::{ClipRect, Color, Mesh, SoftwareRenderer, TextureId, Vertex};
use eframe::egui::epaint::{ImageData, Primitive};
use eframe::egui::{self, TexturesDelta};
use egui_kittest::{Harness, TestRenderer};

/// The textures of a window, from its first frame on.
#[derive(Clone, Default)]
pub struct Textures(Rc<RefCell<Kept>>);

#[derive(Default)]
struct Kept {
    renderer: SoftwareRenderer,
    ids: HashMap<egui::TextureId, TextureId>,
}

impl Kept {
    fn take(&mut self, delta: &mut TexturesDelta) {
        // First, so that a picture and the one in its place never need room at once.
        for id in delta.free.drain() {
            self.free(id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let pixels: Vec<u8> = image
                    .pixels
                    .iter()
                    .flat_map(egui::Color32::to_array)
                    .collect();
                let [width, height] = image.size;
                if let (Some([x, y]), Some(kept)) = (change.pos, self.ids.get(&id)) {
                    self.renderer
                        .update_texture(*kept, x, y, width, height, &pixels)
                        .expect("a change within the texture");
                } else {
                    self.free(id);
                    let made = self.renderer.create_texture(width, height, &pixels);
                    self.ids.insert(id, made.expect("a texture"));
                }
            }
        }
    }

    fn free(&mut self, id: egui::TextureId) {
        if let Some(kept) = self.ids.remove(&id) {
            self.renderer.free_texture(kept).expect("a kept texture");
        }
    }
}

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.borrow_mut().take(delta);
    }
}

/// A drawn window: its size, and four bytes a pixel from the top left on.
pub struct Drawn {
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<u8>,
}

impl Textures {
    /// What the last frame looks like.
    pub fn draw<State>(&self, harness: &Harness<'_, State>) -> Drawn {
        let kept = &mut *self.0.borrow_mut();
        let size = harness.ctx.content_rect().size();
        let (width, height) = (size.x as usize, size.y as usize);
        let shapes = harness.output().shapes.clone();
        let primitives = harness.ctx.tessellate(shapes, 1.0);
        let mut frame = kept.renderer.begin_frame(width, height).expect("a page");
        frame.clear(Color::BLACK);
        for primitive in primitives {
            let Primitive::Mesh(mesh) = primitive.primitive else {
                continue;
            };
            let vertices: Vec<Vertex> = mesh
                .vertices
                .iter()
                .map(|it| {
                    let [red, green, blue, alpha] = it.color.to_array();
                    let colour = Color::from_rgba_premultiplied(red, green, blue, alpha);
                    Vertex::new(it.pos.into(), it.uv.into(), colour)
                })
                .collect();
            let clip = primitive.clip_rect;
            let edge = |at: f32| at.round().max(0.0) as u32;
            let clip = ClipRect::new(
                edge(clip.min.x),
                edge(clip.min.y),
                edge(clip.max.x),
                edge(clip.max.y),
            );
            let mesh = Mesh {
                vertices: &vertices,
                indices: &mesh.indices,
                texture: kept.ids.get(&mesh.texture_id).copied(),
            };
            frame.mesh(mesh, clip).expect("a mesh");
        }
        Drawn {
            width,
            height,
            rgba: frame.surface().pixels.clone(),
        }
    }
}
